using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>The file of a message, for officers in whose unit it lies; each opening is written into the reader log first.</summary>
static class BerkasPesan
{
    public static void MapBerkasPesan(this IEndpointRouteBuilder e) =>
        e.MapGet("/berkas/pesan/{pesanId:int}", BukaAsync).RequireAuthorization(nameof(Izin.LihatBerkas)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());

    static async Task<IResult> BukaAsync(int pesanId, HttpContext http, IDbContextFactory<LayananDb> dbs, Lemari lemari, TimeProvider jam, CancellationToken ct)
    {
        var petugas = PetugasAktif.Dari(http.User)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BerkasPesanAsync(pesanId, petugas, ct) is not { } berkas) return Results.NotFound();
        return await SajiBerkas.SajikanAsync(http, db, lemari, berkas, CatatanBaca.Tulis(petugas.Pelaku, berkas.IsiLemariId, null, pesanId, jam.GetUtcNow()), ct);
    }
}

/// <summary>Where the bytes of a message's file are.</summary>
public sealed record BerkasDibuka(int IsiLemariId, string Sari, string Mime, string Nama);

public static class BerkasPesanQuery
{
    /// <summary>Null when there is no such file, it lies outside the officer's unit, or its message is sealed: then the case shows it.</summary>
    public static async Task<BerkasDibuka?> BerkasPesanAsync(this LayananDb db, int pesanId, PetugasAktif petugas, CancellationToken ct)
    {
        var terjangkau = PercakapanQuery.Boleh(db, petugas).Select(p => p.Id);
        var pesan = await db.Pesan.Where(p => p.Id == pesanId && p.DisegelPada == null && terjangkau.Contains(p.PercakapanId))
            .Select(p => new { Lampiran = p.Lampiran!.IsiLemariId, Nama = p.Lampiran.NamaBerkas, p.Keluar!.Isi }).SingleOrDefaultAsync(ct);
        if (pesan is null) return null;
        var (id, nama) = pesan.Lampiran is { } ada ? (ada, pesan.Nama) : pesan.Isi is null ? (0, "") : BerkasKeluar.Dari(pesan.Isi) is var b ? (b.IsiLemariId, b.Nama ?? "") : default;
        return await db.IsiLemari.Where(i => i.Id == id).Select(i => new BerkasDibuka(i.Id, i.Sari, i.Mime, nama)).SingleOrDefaultAsync(ct);
    }
}
