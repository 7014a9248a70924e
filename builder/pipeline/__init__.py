"""From courses on disk to products: plan with reasons, run on an executor, save without losing anything.

Checks (`check_courses`) and timetables (`schedule_courses`) are modules of their own, so that a build with nothing
to do doesn't load what reads sessions.
"""

from builder.pipeline.build import Prepared, build_output, by_output, carry_out, prepare_build
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.build_report import STOPPING, BuildReport, Built
from builder.pipeline.clean import Cleaned, clean_output
from builder.pipeline.listener import Listener
from builder.pipeline.plan import BuildPlan, plan_build
from builder.pipeline.product import ProductKind
from builder.pipeline.save import save
from builder.pipeline.target import ProductState, Target
from builder.pipeline.task import Task

__all__ = [
    "STOPPING",
    "BuildOptions",
    "BuildPlan",
    "BuildReport",
    "Built",
    "Cleaned",
    "Listener",
    "Prepared",
    "ProductKind",
    "ProductState",
    "Target",
    "Task",
    "build_output",
    "by_output",
    "carry_out",
    "clean_output",
    "plan_build",
    "prepare_build",
    "save",
]
