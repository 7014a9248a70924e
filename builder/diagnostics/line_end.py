"""What ends a line, for everybody who counts lines in problems."""

import re

LINE_END = re.compile(r"\r\n?|[\n\u0085\u2028\u2029]")
"""Unix, Windows and old Macintosh; and what Unicode calls a new line (UAX 14, class BK and NL), pasted from elsewhere."""
