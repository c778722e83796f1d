"""How well numbers, units and money are read: the open number sets beside the project."""
