#ifndef BARE_H
#define BARE_H

#include <stdint.h>

// What the plain C interface of SQLite needs for work of the same size. Every function that measures
// gives seconds, or -1 after writing the reason into `bare_reason`.

/// The reason of the last failure.
const char *bare_reason(void);

/// Rows of a ledger's table of acts, held in memory.
typedef struct BareRows BareRows;

/// Loads the acts after one position through another.
BareRows *bare_load(const char *ledger, int64_t after, int64_t through);
int64_t bare_row_count(const BareRows *rows);
/// Octets of all texts and hashes.
int64_t bare_octet_count(const BareRows *rows);
void bare_free(BareRows *rows);

/// Appends the rows to a database of its own, one durable transaction for each batch (write-ahead log,
/// synchronous FULL): the same columns, no secondary index, no trigger.
double bare_append(const char *copy, const BareRows *rows, const int32_t *batches, int32_t batch_count);

/// Reads every column of every act in the order of cases, then writes the rows of the read models as
/// they stand, with their indexes, into an empty database in one transaction.
double bare_rebuild(const char *ledger, const char *copy);

/// Adds up the amounts of all facts by figure.
double bare_sum_facts(const char *ledger, int64_t *fact_count);

#endif
