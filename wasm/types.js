// Embind registers every built-in type of C++ for whoever may need it. The functions of bindings.cpp
// take and give numbers, flags and strings; what the others need is 2.6 kB (brotli) of the glue. Strings
// go through the browser's own coders: Embind's read every byte twice in JavaScript. Names in quotes are
// those that Embind quotes, for Closure.
mergeInto(LibraryManager.library, {
  _embind_register_std_string: function(type) {
    const encoder = new TextEncoder();
    const decoder = new TextDecoder();
    registerType(type, {
      name: 'string',
      'argPackAdvance': 8,
      // Where C++ puts it: its length, then its bytes.
      'fromWireType': function(at) {
        const text = decoder.decode(HEAPU8.subarray(at + 4, at + 4 + HEAPU32[at >> 2]));
        _free(at);
        return text;
      },
      'toWireType': function(destructors, text) {
        const bytes = encoder.encode(text);
        const at = _malloc(4 + bytes.length);
        HEAPU32[at >> 2] = bytes.length;
        HEAPU8.set(bytes, at + 4);
        if (destructors !== null) destructors.push(_free, at);
        return at;
      },
      destructorFunction: function(at) { _free(at); },
    });
  },
  _embind_register_std_string__deps: ['$registerType', 'malloc', 'free'],
  _embind_register_std_wstring: function() {},
  _embind_register_std_wstring__deps: [],
  _embind_register_bigint: function() {},
  _embind_register_bigint__deps: [],
  _embind_register_float: function() {},
  _embind_register_float__deps: [],
  _embind_register_emval: function() {},
  _embind_register_emval__deps: [],
  _embind_register_memory_view: function() {},
  _embind_register_memory_view__deps: [],
  // Who calls with a wrong argument gets an Error as any other.
  $extendError: function(base) { return base; },
  $extendError__deps: [],
});
