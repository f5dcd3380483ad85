# The headline figures from the permanent files of a release, with base R alone.
#
#   Rscript docs/notebooks/headline-figures.R https://<site>/v/2026-12
#
# The address may also be a folder, such as build/v/2026-12. Stops if a figure differs from the chart.

arguments <- commandArgs(trailingOnly = TRUE)
base <- if (length(arguments) > 0) arguments[1] else Sys.getenv("PARITY_DATA", "build/v/2026-12")

# Blank cells are missing; the letters NA are a code in releases before not_available.
read <- function(path) {
  read.csv(paste(base, path, sep = "/"), na.strings = "", encoding = "UTF-8")
}
admissions <- read("data/admissions.csv")
stock <- read("data/displaced_stock.csv")
countries <- read("data/countries.csv")
ladder <- read("charts/parity-ladder.csv")
europe <- read("charts/europe.csv")

nine <- c("UKR", "AFG", "IRQ", "SYR", "YEM", "LBY", "SOM", "PAK", "PHL")

# People let in by the United States, 2021-2024: resettled (T1) and on parole (T2).
counted <- with(admissions, is_default_series == "true" & destination == "USA" & tier %in% c("T1", "T2") &
  period_start >= "2021-01-01" & period_end <= "2024-12-31" & origin %in% nine)
let_in <- tapply(admissions$value[counted], factor(admissions$origin[counted], nine), sum, na.rm = TRUE)
let_in[is.na(let_in)] <- 0

# Per 1,000 displaced abroad a year, and for every 100 Ukrainians. The chart states the years that people spent displaced.
drawn <- function(chart, which) chart[chart$measure == which & grepl("is_drawn=true", chart$details), ]
by_origin <- function(rows) setNames(rows$value, rows$origin)[nine]
displaced <- by_origin(drawn(ladder, "displaced"))
rate <- 1000 * let_in / displaced
parity <- 100 * rate / rate[["UKR"]]

# Refugees in 32 European countries at the end of 2024, and of every 1,000 abroad.
refugees <- stock[stock$year == 2024 & stock$status == "refugee" & stock$asylum != stock$origin, ]
in_europe <- refugees$asylum %in% countries$iso3[countries$is_europe32 == "true"]
total <- function(rows) tapply(rows$value, factor(rows$origin, nine), sum, na.rm = TRUE)
protected <- total(refugees[in_europe, ])
share <- 1000 * protected / total(refugees)

figures <- data.frame(let_in, rate, parity, protected, share)
print(round(figures, 1))

same <- function(ours, chart, which) {
  theirs <- by_origin(drawn(chart, which))
  stopifnot(isTRUE(all.equal(as.numeric(ours), as.numeric(theirs), tolerance = 1e-9)))
}
same(let_in, ladder, "people")
same(rate, ladder, "rate")
same(parity, ladder, "parity")
same(protected, europe, "protected")
same(share, europe, "share")
cat("The same as the charts.\n")
