"""Model -> artefacts. An emitter is a plain function; the list of them stands in `emitters`."""
