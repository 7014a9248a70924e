"""All hostile samples."""

from tests.hostile.courses import COURSES
from tests.hostile.figures import FIGURES
from tests.hostile.pages import PAGES
from tests.hostile.pictures import PICTURES
from tests.hostile.sample import Sample
from tests.hostile.templates import TEMPLATES
from tests.hostile.texts import TEXTS

SAMPLES: dict[str, Sample] = {
    sample.name: sample for sample in (*TEXTS, *PAGES, *PICTURES, *FIGURES, *COURSES, *TEMPLATES)
}
