-- A village holds letters, the public log names its township. Clocks from before show no unit until they are handed over.
alter table deadline add column shown_unit text;
