// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

AppPage {
    id: page

    required property ReportViewModel viewModel

    readonly property bool beside: width >= 900

    title: qsTr("Report")
    subtitle: qsTr("For a therapist: what hurts, how it went, what was tried.")
    columnWidth: 1080

    Component.onCompleted: viewModel.enter()
    Component.onDestruction: viewModel.leave()

    GridLayout {
        columns: page.beside ? 2 : 1
        columnSpacing: 4 * Theme.unit
        rowSpacing: 3 * Theme.unit

        ReportChoices {
            viewModel: page.viewModel
            Layout.maximumWidth: page.beside ? 360 : -1
            Layout.alignment: Qt.AlignTop
            onPdfChosen: pdf.open()
            onHtmlChosen: html.open()
        }
        ColumnLayout {
            spacing: Theme.unit
            Layout.alignment: Qt.AlignTop

            QuietText {
                text: page.viewModel.summary
                Layout.fillWidth: true
            }
            EmptyState {
                visible: page.viewModel.ready && !page.viewModel.anyDays
                iconName: "report"
                title: qsTr("Nothing was written down on these days")
                text: qsTr("Choose a longer period, or come back after a few entries.")
            }
            Repeater {
                model: page.viewModel.anyDays ? page.viewModel.preview.count : 0

                Item {
                    id: paper

                    required property int index

                    implicitHeight: width * page.viewModel.preview.heightToWidth
                    Layout.fillWidth: true
                    Layout.bottomMargin: 2 * Theme.unit
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Page %1 of %2").arg(index + 1).arg(page.viewModel.preview.count)

                    Rectangle {
                        anchors.fill: sheet
                        anchors.margins: -6
                        anchors.topMargin: -3
                        anchors.bottomMargin: -9
                        radius: 8
                        color: "#0A000000"
                    }
                    Rectangle {
                        anchors.fill: sheet
                        anchors.margins: -2
                        anchors.topMargin: -1
                        anchors.bottomMargin: -4
                        radius: 4
                        color: "#14000000"
                    }
                    PaperSheet {
                        id: sheet

                        anchors.fill: parent
                        preview: page.viewModel.preview
                        page: paper.index
                    }
                }
            }
        }
    }

    FileChooser {
        id: pdf

        title: qsTr("Save the report as PDF")
        saving: true
        proposal: page.viewModel.pdfFile
        suffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)")]
        onChosen: file => page.viewModel.savePdf(file)
    }
    FileChooser {
        id: html

        title: qsTr("Save the report as a web page")
        saving: true
        proposal: page.viewModel.htmlFile
        suffix: "html"
        nameFilters: [qsTr("Web page (*.html)")]
        onChosen: file => page.viewModel.saveHtml(file)
    }
}
