// Inside the glue, behind all that Emscripten writes: gives the functions of bindings.cpp as packs
// with methods, {openPack, beginPack}. Names that others see are quoted, for Closure renames those
// that are not.
class Pack {
  constructor(handle) {
    this.handle = handle;
  }
}

for (const name of ['info', 'parts', 'partOf', 'find', 'search', 'list', 'entry', 'annotate']) {
  Pack.prototype[name] = function(...args) {
    return Module[name](open(this), ...args);
  };
}

Pack.prototype['supply'] = function(offset, bytes) {
  const handle = open(this);
  give(bytes);
  return Module['supply'](handle, offset);
};

Pack.prototype['delete'] = function() {
  if (this.handle !== 0) Module['close'](this.handle);
  this.handle = 0;
};

for (const [name, begin] of [['openPack', 'open'], ['beginPack', 'begin']]) {
  Module[name] = (bytes) => {
    give(bytes);
    const handle = Module[begin]();
    return handle === 0 ? {'error': Module['why']()} : {'pack': new Pack(handle)};
  };
}

function open(pack) {
  if (pack.handle === 0) throw new Error('the pack was deleted');
  return pack.handle;
}

// Bytes for the call that follows.
function give(bytes) {
  const at = Module['room'](bytes.length);
  HEAPU8.set(bytes, at);
}
