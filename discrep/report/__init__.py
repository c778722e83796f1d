"""Run → text; nothing here touches a file."""
