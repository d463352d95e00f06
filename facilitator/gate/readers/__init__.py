"""One module to a family of formats: text, HTML, JSON, XML. Each adds layers, faults and licensable lines."""
