using LayananPublik.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LayananPublik.Kepegawaian;

/// <summary>Looks again at whoever has a screen open: a deactivated or changed account loses it within half a minute.</summary>
sealed class PenjagaSesi(ILoggerFactory log, IDbContextFactory<LayananDb> dbs, IOptions<IdentityOptions> pilihan) : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var siapa = authenticationState.User;
        if (PetugasAktif.Dari(siapa) is not { } petugas) return false;
        var cap = siapa.FindFirst(pilihan.Value.ClaimsIdentity.SecurityStampClaimType)?.Value;
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        return await db.SesiBerlakuAsync(petugas.Id, cap, cancellationToken);
    }
}

public static class SesiQuery
{
    /// <summary>The account is still active and as it was when the session began.</summary>
    public static Task<bool> SesiBerlakuAsync(this LayananDb db, int petugasId, string? cap, CancellationToken ct) =>
        db.Users.AnyAsync(p => p.Id == petugasId && p.Aktif && p.SecurityStamp == cap, ct);
}
