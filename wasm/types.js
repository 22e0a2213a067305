// Embind registers every built-in type of C++ for whoever may need it. No function of bindings.cpp
// takes or gives one of these, and what they would need is a kilobyte (brotli) of the glue.
mergeInto(LibraryManager.library, {
  _embind_register_std_wstring: function() {},
  _embind_register_std_wstring__deps: [],
  _embind_register_bigint: function() {},
  _embind_register_bigint__deps: [],
  _embind_register_float: function() {},
  _embind_register_float__deps: [],
});
