-- A letter's own words may be erased when their time is over, or when their writer wishes; the masked text stays.
grant delete on vault_original to ${app};
