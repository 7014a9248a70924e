"""What workers need, imported: the server that they are forked from loads this module."""

import importlib

HEAVY = ("builder.pipeline.make_session", "builder.pipeline.make_day", "lxml.etree", "pptx", "quickjs")

for name in HEAVY:
    importlib.import_module(name)
