using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LayananPublik.Tests.Shell;

/// <summary>A component that breaks for as long as it is told to.</summary>
public sealed class Rapuh : ComponentBase
{
    [Parameter] public Func<bool> Rusak { get; set; } = () => false;

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddContent(0, Rusak() ? throw new InvalidOperationException() : "sehat");
}
