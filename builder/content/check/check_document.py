"""What is wrong with a document, whatever it is for."""

from builder.content.check.attributes import check_attributes
from builder.content.check.code import check_code
from builder.content.check.heading_marks import check_heading_marks
from builder.content.check.headings import check_headings
from builder.content.check.languages import check_languages
from builder.content.check.swallowed import check_swallowed
from builder.content.document import Document
from builder.diagnostics import Problem


def check_document(document: Document) -> tuple[Problem, ...]:
    """Return what an author should mend in the Markdown; what reading it met is in the document itself."""
    return (
        *check_headings(document),
        *check_heading_marks(document),
        *check_attributes(document),
        *check_languages(document),
        *check_swallowed(document),
        *check_code(document),
    )
