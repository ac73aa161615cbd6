#pragma once
#include "core/dicom/import.h"

#include <QDialog>

#include <optional>

namespace tavr {

class RowTable;
class TableModel;

/// Which series and which phase: everything that was found, the unusable ones with their reason.
class SeriesDialog : public QDialog {
    Q_OBJECT
public:
    SeriesDialog(const ScanResult& scan, QWidget* parent = nullptr);
    /// (series, phase) of the scan.
    std::optional<std::pair<std::size_t, std::size_t>> choice() const;

private:
    TableModel* model_;
    RowTable* table_;
};

}  // namespace tavr
