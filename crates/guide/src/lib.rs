//! Professional knowledge as data: checklists, bill template, price catalogue, districts.
