"""From courses on disk to products: plan with reasons, run on an executor, save without losing anything."""

from builder.pipeline.build import Prepared, build_output, by_output, carry_out, prepare_build
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.check_courses import CheckReport, check_courses
from builder.pipeline.clean import Cleaned, clean_output
from builder.pipeline.plan import BuildPlan, ProductState, Target, Task, plan_build
from builder.pipeline.product import ProductKind
from builder.pipeline.run_build import STOPPING, BuildReport, Built, run_build
from builder.pipeline.save import save
from builder.pipeline.schedule_courses import PhaseTimes, SessionTimes, schedule_courses

__all__ = [
    "STOPPING",
    "BuildOptions",
    "BuildPlan",
    "BuildReport",
    "Built",
    "CheckReport",
    "Cleaned",
    "PhaseTimes",
    "Prepared",
    "ProductKind",
    "ProductState",
    "SessionTimes",
    "Target",
    "Task",
    "build_output",
    "by_output",
    "carry_out",
    "check_courses",
    "clean_output",
    "plan_build",
    "prepare_build",
    "run_build",
    "save",
    "schedule_courses",
]
