// Put into the command line's glue: Emscripten takes the standard streams for terminals, always.
Module['preRun'] = [].concat(Module['preRun'] || [], () => {
  const create = FS.createStandardStreams;
  FS.createStandardStreams = () => {
    create();
    for (let fd = 0; fd < 3; fd++) FS.streams[fd].tty = require('tty').isatty(fd);
  };
});
