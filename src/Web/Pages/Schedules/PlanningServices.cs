using AutoAttend.Web.Components;

namespace AutoAttend.Web.Pages.Schedules;

/// <summary>Registers what the planning pages stand on.</summary>
public static class PlanningServices
{
    /// <summary>Adds, per open dashboard, the plan and the way back from its changes.</summary>
    public static void AddPlanning(this IServiceCollection services)
    {
        services.AddScoped<UndoStack>();
        services.AddScoped<Planning>();
    }
}
