namespace AutoAttend.Web.Reports;

/// <summary>Where a column is shown. CSV and XLSX have all of them in order; a PDF has all of them too.</summary>
public enum ColumnPlace
{
    /// <summary>In the grid of the page and of the PDF.</summary>
    Grid,

    /// <summary>In the grid of the PDF, not on the page.</summary>
    FilesOnly,

    /// <summary>Long text: on the page where a row is opened, in the PDF below its row.</summary>
    Below,

    /// <summary>What programs tell rows apart by: not on the page, in the PDF below its row.</summary>
    Id,
}
