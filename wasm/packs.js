// Inside the glue, behind all that Emscripten writes: gives the functions of bindings.cpp as packs
// with methods, {openPack, beginPack}. Names that others see are quoted, for Closure renames those
// that are not.
class Pack {
  constructor(handle) {
    this.handle = handle;
  }
}

for (const name of ['info', 'parts', 'partOf', 'supply', 'search', 'list', 'entry', 'annotate']) {
  Pack.prototype[name] = function(...args) {
    if (this.handle === 0) throw new Error('the pack was deleted');
    return Module[name](this.handle, ...args);
  };
}

Pack.prototype['delete'] = function() {
  if (this.handle !== 0) Module['close'](this.handle);
  this.handle = 0;
};

for (const [name, open] of [['openPack', 'open'], ['beginPack', 'begin']]) {
  Module[name] = (bytes) => {
    const opened = Module[open](bytes);
    const handle = opened['pack'];
    return handle === undefined ? opened : {'pack': new Pack(handle)};
  };
}
