-- Which letters were sealed since the morning: few of many.
create index figure_change_sealed on figure_change (at, petition) where sealed;
