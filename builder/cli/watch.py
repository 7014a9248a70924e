"""`classdeck watch`."""

from typing import Any

import click

from builder.cli.phrase import phrase
from builder.cli.rounds import Asked, round_options, tell_round
from builder.cli.voice import make_voice
from builder.language import msg


@click.command(help=phrase("Build, and build again whenever a source is saved. Ctrl-C ends it."))
@round_options
def watch(lang: str | None, verbose: bool, **asked: Any) -> None:
    from builder.cli.progress import progress
    from builder.serve import watch_sources

    voice = make_voice(lang, verbose=verbose)
    rebuilder = Asked(**asked).rebuilder()
    try:
        with progress(voice) as listener:
            done = rebuilder.build(listener)
        tell_round(done, voice)
        voice.say(msg("waiting for changes; Ctrl-C ends it"))
        for changed in watch_sources(rebuilder):
            if not changed and done.failure is None:
                continue
            before = done
            with progress(voice) as listener:
                rebuilder.build_first(changed, listener)
                done = rebuilder.build(listener)
            if done.says_more_than(before):
                tell_round(done, voice)
    except KeyboardInterrupt:
        return
