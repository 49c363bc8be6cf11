using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Client;
using AutoAttend.Contracts.Demo;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Pages.Schedules;
using AutoAttend.Web.Pages.Streams;
using AutoAttend.Web.Sites;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace AutoAttend.Web.Tests.Pages;

/// <summary>What a page stands on, with grains that say what a test wants.</summary>
public abstract class PageContext : BunitContext
{
    protected PageContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Feed = new LiveFeed(
            new LiveEvents(Substitute.For<IClusterClient>(), Clock, NullLogger<LiveEvents>.Instance), Grains, Clock, NullLogger<LiveFeed>.Instance);
        Services.AddMudServices();
        Services.AddSingleton(Grains);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(Feed);
        Services.AddSingleton<PeopleNames>();
        Services.AddSingleton<TrialPictures>();
        Services.AddSiteTimes();
        Services.AddScoped<CurrentAccount>();
        Services.AddPlanning();

        Use(Board, GrainKeys.Board("main", new DateOnly(2026, 3, 2)));
        Use(Cameras);
        Use(People);
        Use(Recognizer);
        Use(SourceTests);
        Use(Sites);
        Use(Demo);
        Demo.GetStatus().Returns(DemoStatus.None);
        Sites.List().Returns([Sample.Berlin]);
        Board.Get().Returns([]);
        Cameras.List().Returns([]);
        People.Search("", 0, 1).Returns(new PeoplePage([], 0));
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([]);
    }

    protected IGrainFactory Grains { get; } = Substitute.For<IGrainFactory>();

    protected FakeTimeProvider Clock { get; } = new(Sample.Now);

    protected LiveFeed Feed { get; }

    protected IAttendanceBoardGrain Board { get; } = Substitute.For<IAttendanceBoardGrain>();

    protected ICameraDirectoryGrain Cameras { get; } = Substitute.For<ICameraDirectoryGrain>();

    protected IPeopleDirectoryGrain People { get; } = Substitute.For<IPeopleDirectoryGrain>();

    protected IRecognizerGrain Recognizer { get; } = Substitute.For<IRecognizerGrain>();

    protected ISourceTestGrain SourceTests { get; } = Substitute.For<ISourceTestGrain>();

    protected ISiteDirectoryGrain Sites { get; } = Substitute.For<ISiteDirectoryGrain>();

    protected IDemoGrain Demo { get; } = Substitute.For<IDemoGrain>();

    protected void Use<TGrain>(TGrain grain, string key = GrainKeys.Only)
        where TGrain : class, IGrainWithStringKey => Grains.GetGrain<TGrain>(key).Returns(grain);

    /// <summary>Signs in, with the policies that the role fulfils.</summary>
    protected void SignIn(AccountRole role)
    {
        var user = AddAuthorization().SetAuthorized("somebody");
        user.SetRoles(role.ToString());
        user.SetPolicies([.. Enum.GetValues<AccountRole>().Where(least => role >= least).Select(least => least.ToString())]);
    }

    /// <summary>Renders a page together with what dialogs and menus are shown in.</summary>
    protected IRenderedComponent<IComponent> Open<TPage>(params (string Name, object Value)[] parameters)
        where TPage : IComponent => Render(builder =>
        {
            builder.OpenComponent<MudPopoverProvider>(0);
            builder.CloseComponent();
            builder.OpenComponent<MudDialogProvider>(1);
            builder.CloseComponent();
            builder.OpenComponent<MudSnackbarProvider>(2);
            builder.CloseComponent();
            builder.OpenComponent<TPage>(3);
            builder.AddMultipleAttributes(4, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
            builder.CloseComponent();
        });

    protected override void Dispose(bool disposing)
    {
        Feed.Dispose();
        base.Dispose(disposing);
    }
}
