#pragma once
#include "app/presentation/table_model.h"

#include <QTableView>

namespace tavr {

/// A table of the side panel: headings span the row, tones become colours, whole rows are selected.
class RowTable : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(TableModel& model, QWidget* parent = nullptr);
    /// Which column takes the room that is left; the first one otherwise, then `firstWidth` wide.
    void setStretchColumn(int column, int firstWidth);
    /// Long sentences take several lines instead of being cut.
    void wrapRows();
    QString selectedKey() const;
    void selectKey(const QString& key);

Q_SIGNALS:
    void rowChosen(int row);     ///< clicked or reached by the keyboard
    void rowActivated(int row);  ///< double click or Return

private:
    void spanHeadings();
    TableModel& model_;
    int stretch_ = 0, firstWidth_ = 0;
};

}  // namespace tavr
