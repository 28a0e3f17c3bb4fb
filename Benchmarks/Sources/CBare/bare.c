#include "bare.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COLUMNS = 15 };

static const char *const create_act =
    "CREATE TABLE IF NOT EXISTS act (position INTEGER PRIMARY KEY, case_no INTEGER NOT NULL,"
    " number INTEGER NOT NULL, act_id TEXT NOT NULL, sort_no INTEGER NOT NULL,"
    " occurred_on INTEGER NOT NULL, occurred_at INTEGER, recorded_at INTEGER NOT NULL,"
    " district_no INTEGER NOT NULL, town_no INTEGER NOT NULL, actor TEXT NOT NULL, subject TEXT,"
    " payload TEXT NOT NULL, previous_hash BLOB NOT NULL, hash BLOB NOT NULL)";

typedef struct {
  int32_t type;
  int32_t length;
  union {
    int64_t integer;
    size_t offset;
  };
} Cell;

struct BareRows {
  Cell *cells;
  int64_t count;
  int64_t capacity;
  unsigned char *octets;
  size_t used;
  size_t room;
};

static char reason[512];

const char *bare_reason(void) { return reason; }

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double fail(sqlite3 *db, const char *what) {
  snprintf(reason, sizeof reason, "%s: %s", what, db ? sqlite3_errmsg(db) : "out of memory");
  sqlite3_close(db);
  return -1;
}

static int run(sqlite3 *db, const char *sql) { return sqlite3_exec(db, sql, NULL, NULL, NULL); }

static sqlite3 *open_ledger(const char *path) {
  sqlite3 *db = NULL;
  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
    fail(db, path);
    return NULL;
  }
  run(db, "PRAGMA cache_size = -65536");
  run(db, "PRAGMA mmap_size = 4294967296");
  sqlite3_busy_timeout(db, 5000);
  return db;
}

static int keep(BareRows *rows, sqlite3_stmt *read) {
  if (rows->count == rows->capacity) {
    int64_t wider = rows->capacity ? rows->capacity * 2 : 4096;
    Cell *cells = realloc(rows->cells, (size_t)wider * COLUMNS * sizeof(Cell));
    if (!cells) return 0;
    rows->cells = cells;
    rows->capacity = wider;
  }
  Cell *cell = rows->cells + rows->count * COLUMNS;
  for (int column = 0; column < COLUMNS; column++, cell++) {
    cell->type = sqlite3_column_type(read, column);
    cell->length = 0;
    cell->integer = 0;
    if (cell->type == SQLITE_INTEGER) {
      cell->integer = sqlite3_column_int64(read, column);
    } else if (cell->type != SQLITE_NULL) {
      const void *octets = sqlite3_column_blob(read, column);
      size_t length = (size_t)sqlite3_column_bytes(read, column);
      if (rows->used + length > rows->room) {
        size_t room = (rows->used + length) * 2;
        unsigned char *wider = realloc(rows->octets, room);
        if (!wider) return 0;
        rows->octets = wider;
        rows->room = room;
      }
      memcpy(rows->octets + rows->used, octets, length);
      cell->offset = rows->used;
      cell->length = (int32_t)length;
      rows->used += length;
    }
  }
  rows->count++;
  return 1;
}

BareRows *bare_load(const char *ledger, int64_t after, int64_t through) {
  sqlite3 *db = open_ledger(ledger);
  if (!db) return NULL;
  sqlite3_stmt *read = NULL;
  BareRows *rows = calloc(1, sizeof *rows);
  const char *sql =
      "SELECT position, case_no, number, act_id, sort_no, occurred_on, occurred_at, recorded_at,"
      " district_no, town_no, actor, subject, payload, previous_hash, hash FROM act"
      " WHERE position > ? AND position <= ? ORDER BY position";
  if (!rows || sqlite3_prepare_v2(db, sql, -1, &read, NULL) != SQLITE_OK) {
    fail(db, "reading acts");
    free(rows);
    return NULL;
  }
  sqlite3_bind_int64(read, 1, after);
  sqlite3_bind_int64(read, 2, through);
  int code;
  while ((code = sqlite3_step(read)) == SQLITE_ROW && keep(rows, read)) {
  }
  sqlite3_finalize(read);
  if (code != SQLITE_DONE) {
    fail(db, "reading acts");
    bare_free(rows);
    return NULL;
  }
  sqlite3_close(db);
  return rows;
}

int64_t bare_row_count(const BareRows *rows) { return rows->count; }

int64_t bare_octet_count(const BareRows *rows) { return (int64_t)rows->used; }

void bare_free(BareRows *rows) {
  if (!rows) return;
  free(rows->cells);
  free(rows->octets);
  free(rows);
}

static int insert(sqlite3_stmt *insert, const BareRows *rows, int64_t row) {
  const Cell *cell = rows->cells + row * COLUMNS;
  for (int place = 1; place <= COLUMNS; place++, cell++) {
    const void *octets = rows->octets + cell->offset;
    switch (cell->type) {
    case SQLITE_INTEGER: sqlite3_bind_int64(insert, place, cell->integer); break;
    case SQLITE_TEXT: sqlite3_bind_text(insert, place, octets, cell->length, SQLITE_STATIC); break;
    case SQLITE_BLOB: sqlite3_bind_blob(insert, place, octets, cell->length, SQLITE_STATIC); break;
    default: sqlite3_bind_null(insert, place);
    }
  }
  int code = sqlite3_step(insert);
  sqlite3_reset(insert);
  return code == SQLITE_DONE;
}

double bare_append(const char *copy, const BareRows *rows, const int32_t *batches, int32_t batch_count) {
  sqlite3 *db = NULL;
  if (sqlite3_open(copy, &db) != SQLITE_OK) return fail(db, copy);
  run(db, "PRAGMA journal_mode = WAL");
  run(db, "PRAGMA synchronous = FULL");
  run(db, "PRAGMA wal_autocheckpoint = 4000");
  run(db, "PRAGMA cache_size = -65536");
  sqlite3_stmt *write = NULL;
  if (run(db, create_act) != SQLITE_OK ||
      sqlite3_prepare_v2(db, "INSERT INTO act VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", -1, &write,
                         NULL) != SQLITE_OK)
    return fail(db, "preparing the reference");
  double start = now();
  int64_t row = 0;
  for (int32_t batch = 0; batch < batch_count; batch++) {
    if (run(db, "BEGIN IMMEDIATE") != SQLITE_OK) return fail(db, "beginning");
    for (int32_t left = batches[batch]; left > 0 && row < rows->count; left--, row++) {
      if (!insert(write, rows, row)) {
        sqlite3_finalize(write);
        return fail(db, "inserting");
      }
    }
    if (run(db, "COMMIT") != SQLITE_OK) return fail(db, "committing");
  }
  double seconds = now() - start;
  sqlite3_finalize(write);
  sqlite3_close(db);
  return seconds;
}

static int read_all(sqlite3 *db, const char *sql, int64_t *count) {
  sqlite3_stmt *read = NULL;
  if (sqlite3_prepare_v2(db, sql, -1, &read, NULL) != SQLITE_OK) return SQLITE_ERROR;
  volatile int64_t touched = 0;
  int code;
  while ((code = sqlite3_step(read)) == SQLITE_ROW) {
    for (int column = sqlite3_column_count(read) - 1; column >= 0; column--) {
      if (sqlite3_column_type(read, column) == SQLITE_INTEGER)
        touched += sqlite3_column_int64(read, column);
      else if (sqlite3_column_blob(read, column))
        touched += sqlite3_column_bytes(read, column);
    }
    (*count)++;
  }
  sqlite3_finalize(read);
  return code;
}

// Makes anew what the ledger's schema holds of one type ("table" or "index") among the read models.
static int make(sqlite3 *db, const char *type, int fills) {
  sqlite3_stmt *list = NULL;
  const char *sql =
      "SELECT sql, tbl_name FROM ledger.sqlite_master WHERE type = ? AND sql IS NOT NULL AND ("
      "tbl_name LIKE '%\\_view' ESCAPE '\\' OR tbl_name LIKE 'fact%' OR tbl_name LIKE 'heading%'"
      " OR tbl_name = 'figure_gap')";
  if (sqlite3_prepare_v2(db, sql, -1, &list, NULL) != SQLITE_OK) return 0;
  sqlite3_bind_text(list, 1, type, -1, SQLITE_STATIC);
  int code;
  while ((code = sqlite3_step(list)) == SQLITE_ROW) {
    char fill[200];
    const char *table = (const char *)sqlite3_column_text(list, 1);
    snprintf(fill, sizeof fill, "INSERT INTO main.%s SELECT * FROM ledger.%s", table, table);
    if (run(db, (const char *)sqlite3_column_text(list, 0)) != SQLITE_OK) break;
    if (fills && run(db, fill) != SQLITE_OK) break;
  }
  sqlite3_finalize(list);
  return code == SQLITE_DONE;
}

double bare_rebuild(const char *ledger, const char *copy) {
  sqlite3 *db = NULL;
  if (sqlite3_open(copy, &db) != SQLITE_OK) return fail(db, copy);
  run(db, "PRAGMA journal_mode = WAL");
  run(db, "PRAGMA synchronous = FULL");
  run(db, "PRAGMA cache_size = -65536");
  run(db, "PRAGMA mmap_size = 4294967296");
  char attach[1200];
  sqlite3_snprintf(sizeof attach, attach, "ATTACH %Q AS ledger", ledger);
  if (run(db, attach) != SQLITE_OK) return fail(db, ledger);
  int64_t count = 0;
  double start = now();
  if (read_all(db, "SELECT * FROM ledger.act ORDER BY case_no, number", &count) != SQLITE_DONE)
    return fail(db, "reading acts");
  if (run(db, "BEGIN IMMEDIATE") != SQLITE_OK || !make(db, "table", 1) || !make(db, "index", 0) ||
      run(db, "COMMIT") != SQLITE_OK)
    return fail(db, "writing read models");
  double seconds = now() - start;
  sqlite3_close(db);
  return seconds;
}

double bare_sum_facts(const char *ledger, int64_t *fact_count) {
  sqlite3 *db = open_ledger(ledger);
  if (!db) return -1;
  int64_t figures = 0;
  double start = now();
  if (read_all(db, "SELECT figure_no, count(*), sum(value) FROM fact GROUP BY figure_no", &figures) !=
      SQLITE_DONE)
    return fail(db, "reading facts");
  double seconds = now() - start;
  sqlite3_stmt *count = NULL;
  if (sqlite3_prepare_v2(db, "SELECT count(*) FROM fact", -1, &count, NULL) == SQLITE_OK &&
      sqlite3_step(count) == SQLITE_ROW)
    *fact_count = sqlite3_column_int64(count, 0);
  sqlite3_finalize(count);
  sqlite3_close(db);
  return seconds;
}
