using LayananPublik.Kepegawaian.Halaman;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace LayananPublik.Kepegawaian;

/// <summary>An officer whose password was set by someone else sees nothing but the page that changes it.</summary>
static class GantiSandiDulu
{
    public static void UseGantiSandiDulu(this IApplicationBuilder app) => app.Use((http, lanjut) =>
    {
        if (!http.User.HasClaim(c => c.Type == PetugasAktif.KlaimGantiSandi) || !Terjaga(http.GetEndpoint())) return lanjut(http);
        if (HttpMethods.IsGet(http.Request.Method)) http.Response.Redirect(GantiSandiPage.Alamat);
        else http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    static bool Terjaga(Endpoint? tujuan) =>
        tujuan?.Metadata.GetMetadata<IAuthorizeData>() is not null && tujuan.Metadata.GetMetadata<IAllowAnonymous>() is null
        && tujuan.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type != typeof(GantiSandiPage);
}
