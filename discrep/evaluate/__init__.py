"""How good the tool is: labelled cases, and faults planted in the user's own articles."""
