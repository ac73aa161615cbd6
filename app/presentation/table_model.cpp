#include "app/presentation/table_model.h"

#include <algorithm>

namespace tavr {
namespace {

/// Whether the two look alike; the plane is not seen.
bool sameLook(const TableRow& a, const TableRow& b) {
    return a.cells == b.cells && a.toolTip == b.toolTip && a.tone == b.tone && a.enabled == b.enabled;
}

}  // namespace

TableModel::TableModel(std::vector<int> textColumns, QObject* parent)
    : QAbstractTableModel(parent), textColumns_(std::move(textColumns)) {}

bool TableModel::sameShape(const Table& other) const {
    return other.headers.size() == table_.headers.size() &&
           std::ranges::equal(table_.rows, other.rows, [](const TableRow& a, const TableRow& b) {
               return a.heading == b.heading && a.key == b.key;
           });
}

void TableModel::show(Table table) {
    if (!sameShape(table)) {
        beginResetModel();
        table_ = std::move(table);
        endResetModel();
        return;
    }
    const Table before = std::exchange(table_, std::move(table));
    const int last = columnCount() - 1;
    for (int row = 0; row < rowCount(); ++row) {
        if (!sameLook(before.rows[std::size_t(row)], table_.rows[std::size_t(row)]))
            Q_EMIT dataChanged(index(row, 0), index(row, last));
    }
    if (before.headers != table_.headers) Q_EMIT headerDataChanged(Qt::Horizontal, 0, last);
}

const TableRow* TableModel::rowAt(int row) const {
    return row >= 0 && row < int(table_.rows.size()) ? &table_.rows[std::size_t(row)] : nullptr;
}

int TableModel::alignmentOf(int column) const {
    const bool words = column == 0 || std::ranges::count(textColumns_, column) > 0;
    return int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

std::optional<PlaneFrame> TableModel::planeOf(int row) const {
    const TableRow* found = rowAt(row);
    return found ? found->plane : std::nullopt;
}

QString TableModel::keyOf(int row) const {
    const TableRow* found = rowAt(row);
    return found ? found->key : QString();
}

int TableModel::rowOf(const QString& key) const {
    const auto found = std::ranges::find(table_.rows, key, &TableRow::key);
    return found == table_.rows.end() ? -1 : int(found - table_.rows.begin());
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(table_.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(table_.headers.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    const TableRow* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) return {};
    switch (role) {
        case Qt::DisplayRole:
            return row->cells.value(index.column());
        case Qt::ToolTipRole:
            return row->toolTip.isEmpty() ? QVariant() : QVariant(row->toolTip);
        case Qt::TextAlignmentRole:
            return alignmentOf(index.column());
        case HeadingRole:
            return row->heading;
        case ToneRole:
            return int(row->tone);
        case KeyRole:
            return row->key;
        default:
            return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    if (role != Qt::DisplayRole) return {};
    return table_.headers.value(section);
}

Qt::ItemFlags TableModel::flags(const QModelIndex& index) const {
    const TableRow* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row || !row->enabled) return Qt::NoItemFlags;
    return row->heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace tavr
