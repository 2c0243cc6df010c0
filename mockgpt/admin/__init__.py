"""The admin plane: a second port, plain HTTP, that shows what happened and changes what happens next."""
