"""Run when the engine program starts: torch's compiler, which a bundle does not have, is not missed.

Much of torch marks functions "not to be compiled", and loads the whole compiler (torch._dynamo and
_inductor, sympy, networkx: 17 MB, and seconds at the first start) to say so. The program never compiles: a
bundle has no C++ compiler. So the mark gives the function back as it is, and that is all there is.
"""

import sys
import types
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec

NAME = "torch._dynamo"


def disable(fn=None, *_args, **_more):
    """The function itself: nothing is ever compiled."""
    return fn if fn is not None else (lambda each: each)


class _Compiler(MetaPathFinder, Loader):
    def find_spec(self, name, path=None, target=None):  # noqa: ARG002 - importlib's signature
        return ModuleSpec(name, self, is_package=True) if name == NAME else None

    def create_module(self, spec):
        return types.ModuleType(spec.name)

    def exec_module(self, module):
        module.disable = module.disallow_in_graph = module.allow_in_graph = disable
        module.mark_static = module.mark_static_address = lambda *_args, **_more: None
        module.graph_break = module.reset = module.mark_static
        module.is_compiling = lambda: False


sys.meta_path.insert(0, _Compiler())
