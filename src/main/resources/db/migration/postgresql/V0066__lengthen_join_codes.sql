-- Join codes had six characters. Each gets three random ones more: the first eight digits of a random UUID are random bits.
UPDATE classroom SET join_code = join_code
    || SUBSTRING('23456789ABCDEFGHJKMNPQRTUVWXY', 1 + MOD(16 * (POSITION(SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 1, 1) IN '0123456789abcdef') - 1) + (POSITION(SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 2, 1) IN '0123456789abcdef') - 1), 29), 1)
    || SUBSTRING('23456789ABCDEFGHJKMNPQRTUVWXY', 1 + MOD(16 * (POSITION(SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 3, 1) IN '0123456789abcdef') - 1) + (POSITION(SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 4, 1) IN '0123456789abcdef') - 1), 29), 1)
    || SUBSTRING('23456789ABCDEFGHJKMNPQRTUVWXY', 1 + MOD(16 * (POSITION(SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 5, 1) IN '0123456789abcdef') - 1) + (POSITION(SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 6, 1) IN '0123456789abcdef') - 1), 29), 1)
WHERE CHAR_LENGTH(join_code) = 6;
