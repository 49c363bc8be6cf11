using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Storage.Sqlite;

/// <summary>Where the embedded database lies.</summary>
public sealed class SqliteOptions
{
    /// <summary>The folder of <c>autoattend.db</c>; made where it is missing. One process at a time may use it.</summary>
    /// <value>A path; the default is <c>data</c>.</value>
    [Required]
    public string DataFolder { get; set; } = "data";
}
