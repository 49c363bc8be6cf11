using AngleSharp.Dom;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Rotas;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Schedules;

/// <summary>What the planning pages stand on: an operator, one person, and grains that say what a test wants.</summary>
public abstract class PlanContext : PageContext
{
    protected PlanContext()
    {
        SignIn(AccountRole.Operator);
        Use(Shifts, "main");
        Use(Holidays, "main");
        Use(Reports, "main");
        Use(Groups);
        Use(PersonCalendar, "p1");
        Shifts.Get().Returns(Plans.Plan);
        Holidays.Get().Returns(new HolidayCalendar([], 0));
        Groups.List().Returns([]);
        PersonCalendar.Get().Returns(Contracts.Calendar.PersonCalendar.Empty);
        Reports.Records(Arg.Any<ReportQuery>()).Returns([]);
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", "Amelia Okafor", "17", [], 1, null)]);
    }

    protected IShiftPlanGrain Shifts { get; } = Substitute.For<IShiftPlanGrain>();

    protected ISiteCalendarGrain Holidays { get; } = Substitute.For<ISiteCalendarGrain>();

    protected IReportsGrain Reports { get; } = Substitute.For<IReportsGrain>();

    protected IGroupsGrain Groups { get; } = Substitute.For<IGroupsGrain>();

    protected IPersonCalendarGrain PersonCalendar { get; } = Substitute.For<IPersonCalendarGrain>();

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected static IElement Button(IRenderedComponent<IComponent> page, string text) =>
        page.FindAll("button").First(button => button.TextContent.Trim() == text);
}
