using AutoAttend.EndToEnd.Tests.Running;
using AutoAttend.Tests;
using AutoAttend.Web.Tests.Reports;
using Microsoft.Playwright;

namespace AutoAttend.EndToEnd.Tests;

/// <summary>From a planned week to files that a payroll reads, in the browser alone.</summary>
public sealed class PaidMonthTests
{
    private const string Person = "Zoë Łukasiewicz";

    /// <summary>The clip is read as fast as its faces are recognised; both the machine and the browser may be slow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The month before this one: only days that are over can be closed.</summary>
    private static readonly DateOnly First = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) is var today
        ? new DateOnly(today.Year, today.Month, 1).AddMonths(-1)
        : default;

    /// <summary>A Monday of it. The clip begins in the night to Tuesday at 00:00, a quarter of an hour after the shift.</summary>
    private static readonly DateOnly Monday = First.AddDays(7 + ((8 - (int)First.DayOfWeek) % 7));

    [Fact]
    public async Task A_planned_week_a_late_check_in_by_footage_a_correction_and_a_closed_month_leave_as_files_that_others_read()
    {
        var models = Path.GetDirectoryName(Material.Find("models/mobilefacenet_128.onnx"))!;
        var clip = Material.Find("footage/lobby-a.mp4");
        using var data = new DataFolder();
        await using var product = new Product(data.Path, models, "--no-demo");
        await product.Start();
        await using var chromium = await Chromium.Start();
        var page = await chromium.Open(product);
        await page.SignIn(product);
        await page.Enrol(Person, Material.Find("faces/P01_01.jpg"), Material.Find("faces/P01_02.jpg"));
        var personId = new Uri(page.Url).Segments[^1].TrimEnd('/');

        await page.PlanTheWeek(Person, Monday);
        await page.Keep("paid-month-plan");
        await page.AddRecording("Door", clip, Monday.AddDays(1));
        await ClockedInLate(page, personId);
        await page.Keep("paid-month-late");
        await page.CorrectCheckIn($"{Text(Monday)}T23:45", "The door stood open: she was seen at the desk");
        await page.GetByText("A correction set the check-in to 23:45.").WaitForAsync();
        await page.CloseMonth(First);
        await page.Keep("paid-month-closed");

        await page.GotoAsync($"/reports?report=month&from={Text(First)}&to={Text(First.AddMonths(1).AddDays(-1))}");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = Person }).First.WaitForAsync();
        await page.Keep("paid-month-report");
        AssertCsv(ReadBack.Csv(await page.DownloadReport("CSV")));
        AssertXlsx(ReadBack.Xlsx(await page.DownloadReport("XLSX")));
        AssertPdf(ReadBack.Pdf(await page.DownloadReport("PDF")).Pages);
        Assert.DoesNotContain(Person, product.Output, StringComparison.Ordinal);
    }

    private static async Task ClockedInLate(IPage page, string personId) =>
        await Product.Until("the footage clocked her in late", Patience, async () =>
        {
            await page.GotoAsync($"/corrections?tab=day&person={personId}&date={Text(Monday)}");
            await page.GetByRole(AriaRole.Heading, new() { Name = "How it came about" }).Or(page.GetByText("Nothing was planned")).First.WaitForAsync();
            return await page.GetByText("0:15 late.").CountAsync() > 0;
        });

    private static void AssertCsv(IReadOnlyList<IReadOnlyList<string>> csv)
    {
        var row = Assert.Single(csv, line => line[At(csv[0], "Person")] == Person && line[At(csv[0], "Date")] == Text(Monday));
        Assert.Equal("Night", row[At(csv[0], "Shift or course")]);
        Assert.StartsWith($"{Text(Monday)}T23:45:00.000", row[At(csv[0], "Check-in")], StringComparison.Ordinal);
        Assert.Equal("correction", row[At(csv[0], "Check-in by")]);
        Assert.Equal("automatic", row[At(csv[0], "Check-out by")]);
        Assert.Equal("0", row[At(csv[0], "Late, minutes")]);
        Assert.Equal("yes", row[At(csv[0], "Closed")]);
        Assert.Contains("A correction set the check-in to 23:45.", row[At(csv[0], "Explanation")], StringComparison.Ordinal);
        // The rest of the week she was planned and not there.
        Assert.Equal(4, csv.Count(line => line[At(csv[0], "Status")] == "absent"));
    }

    private static void AssertXlsx(IReadOnlyList<IReadOnlyList<(string Text, string? Format)>> sheet)
    {
        var head = sheet[0].Select(cell => cell.Text).ToList();
        var row = Assert.Single(sheet, line => line[At(head, "Person")].Text == Person && line[At(head, "Date")].Text == Day(Monday));
        Assert.Equal("correction", row[At(head, "Check-in by")].Text);
        Assert.Equal("yyyy-mm-dd hh:mm", row[At(head, "Check-in")].Format);
        Assert.Equal(double.Parse(Day(Monday), System.Globalization.CultureInfo.InvariantCulture) + (23.75 / 24), ReadBack.Number(row[At(head, "Check-in")].Text), 6);
        Assert.Equal("yes", row[At(head, "Closed")].Text);
    }

    private static void AssertPdf(IReadOnlyList<string> pages)
    {
        var paper = string.Join(' ', pages);
        foreach (var expected in new[] { "Month sheet", "Zoë", "Łukasiewicz", "correction", "A correction set the check-in to 23:45." })
            Assert.Contains(expected, paper, StringComparison.Ordinal);
    }

    private static int At(IReadOnlyList<string> headings, string heading) => headings.ToList().IndexOf(heading);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // As a workbook counts days.
    private static string Day(DateOnly day) => (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
