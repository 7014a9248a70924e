"""`classdeck serve`."""

import os
import sys
from typing import Any

import click

from builder.cli.failing import failing
from builder.cli.phrase import phrase
from builder.cli.rounds import Asked, round_options, tell_round
from builder.cli.voice import make_voice
from builder.language import msg


@click.command(
    help=phrase(
        "Show decks in a browser while they are written. What is saved is built again and shown at the place where "
        "it was. Only this machine can see it; Ctrl-C ends it."
    )
)
@round_options
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=8737,
    show_default=True,
    help=phrase("Port of this machine to serve on; 0 takes any that is free."),
)
@click.option("--open", "browse", is_flag=True, help=phrase("Open the page in the browser."))
def serve(lang: str | None, verbose: bool, port: int, browse: bool, **asked: Any) -> None:
    from builder.serve.app import make_app
    from builder.serve.run_server import LOOPBACK, open_port, run_server
    from builder.serve.workshop import Workshop

    voice = make_voice(lang, verbose=verbose)
    with failing(voice):
        listener = open_port(port)
    workshop = Workshop(Asked(**asked).rebuilder(), lambda done: tell_round(done, voice))
    address = f"http://{LOOPBACK}:{listener.getsockname()[1]}/"
    voice.say(msg("{address} shows the decks; Ctrl-C ends it", address=address))
    workshop.start()
    if browse:
        click.launch(address)
    run_server(make_app(workshop, voice.language), listener)
    workshop.stop()
    _end()


def _end() -> None:
    """End at once, whatever is still being built: every product on the disk is whole."""
    import multiprocessing

    for process in multiprocessing.active_children():
        process.terminate()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
