#pragma once
#include "app/presentation/table_model.h"

#include <QTableView>

namespace tavr {

/// A table of the side panel: headings span the row, tones become colours, whole rows are selected.
class RowTable : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(TableModel& model, QWidget* parent = nullptr);
    QString selectedKey() const;
    void selectKey(const QString& key);

Q_SIGNALS:
    void rowChosen(int row);     ///< clicked or reached by the keyboard
    void rowActivated(int row);  ///< double click or Return

private:
    void spanHeadings();
    TableModel& model_;
};

}  // namespace tavr
