#include "app/desk/series_dialog.h"

#include "app/desk/row_table.h"
#include "app/presentation/case_tables.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tavr {

SeriesDialog::SeriesDialog(const ScanResult& scan, QWidget* parent)
    : QDialog(parent), model_(new TableModel(std::vector<int>{1, 2, 5}, this)), table_(new RowTable(*model_, this)) {
    setWindowTitle(tr("Choose series and phase"));
    resize(1000, 420);
    model_->show(seriesTable(scan));
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(5, QHeaderView::Stretch);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Plan this one"));
    auto* note = new QLabel(
        tr("%n file(s) read. A systolic phase (30–40 % R–R) suits sizing best.", nullptr, scan.filesSeen), this);
    note->setObjectName(QStringLiteral("caption"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(note);
    column->addWidget(table_, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(table_, &RowTable::rowActivated, this, [this](int) {
        if (choice()) accept();
    });
    const auto& rows = model_->table().rows;
    const auto best = std::ranges::find(rows, true, &TableRow::enabled);
    if (best != rows.end()) table_->selectKey(best->key);
    table_->setFocus();
}

std::optional<std::pair<std::size_t, std::size_t>> SeriesDialog::choice() const {
    return seriesChoice(table_->selectedKey());
}

}  // namespace tavr
