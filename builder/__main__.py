"""`python -m builder` is `classdeck`."""

from builder.cli import main

if __name__ == "__main__":
    main()
