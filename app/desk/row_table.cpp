#include "app/desk/row_table.h"

#include "app/desk/style.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace tavr {
namespace {

class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// A line that spans all columns wraps at the table's width, not at its first column's.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* table = qobject_cast<const QTableView*>(option.widget);
        QStyleOptionViewItem wide = option;
        if (table && table->columnSpan(index.row(), 0) > 1) wide.rect.setWidth(table->viewport()->width());
        constexpr int kAir = 6;  // wrapped lines of neighbouring rows would touch
        return QStyledItemDelegate::sizeHint(wide, index) + QSize(0, kAir);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const QColor colour = toneColour(Tone(index.data(TableModel::ToneRole).toInt()));
        option->palette.setColor(QPalette::Text, colour);
        option->palette.setColor(QPalette::HighlightedText, colour.lighter(125));
        if (index.data(TableModel::HeadingRole).toBool()) {
            option->font.setBold(true);
            option->backgroundBrush = QColor(0x26, 0x2c, 0x34);
        }
    }
};

}  // namespace

RowTable::RowTable(TableModel& model, QWidget* parent) : QTableView(parent), model_(model) {
    setModel(&model);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&model, &QAbstractItemModel::modelReset, this, &RowTable::spanHeadings);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) { Q_EMIT rowActivated(index.row()); });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) { Q_EMIT rowChosen(index.row()); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && hasFocus() && !underMouse()) Q_EMIT rowChosen(index.row());
    });
    spanHeadings();
}

void RowTable::spanHeadings() {
    clearSpans();
    if (model_.columnCount() < 2) return;
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(stretch_, QHeaderView::Stretch);
    if (stretch_ != 0) {
        horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
        setColumnWidth(0, firstWidth_);
    }
    for (int row = 0; row < model_.rowCount(); ++row) {
        bool alone = true;  // headings, and sentences that need the whole width
        for (int column = 1; column < model_.columnCount(); ++column)
            alone = alone && model_.index(row, column).data().toString().isEmpty();
        if (alone) setSpan(row, 0, 1, model_.columnCount());
    }
}

void RowTable::setStretchColumn(int column, int firstWidth) {
    stretch_ = column;
    firstWidth_ = firstWidth;
    spanHeadings();
}

void RowTable::wrapRows() {
    setWordWrap(true);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

QString RowTable::selectedKey() const {
    const QModelIndex index = currentIndex();
    return index.isValid() ? model_.keyOf(index.row()) : QString();
}

void RowTable::selectKey(const QString& key) {
    const int row = model_.rowOf(key);
    if (row < 0) return;
    selectRow(row);
    scrollTo(model_.index(row, 0));
}

}  // namespace tavr
