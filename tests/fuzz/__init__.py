"""Any bytes at all become products or problems: `python -m tests.fuzz` looks for those that don't."""
