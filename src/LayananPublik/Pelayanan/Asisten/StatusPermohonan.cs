using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>"Where is my request?": state, promised time, what is missing; only of what this citizen handed in.</summary>
public static class StatusPermohonan
{
    const int PalingBanyak = 3;

    public static async Task JawabAsync(Obrolan o, CancellationToken ct)
    {
        if (Pemahaman.NomorPermohonan(o.Pesan.Teks) is { } nomor) await NomorAsync(o, nomor, ct);
        else await TerakhirAsync(o, ct);
    }

    public static async Task<IsiPesan> SatuAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        var teks = await TeksAsync(o, p, ct);
        return p.Butir.Any(b => b.Status == StatusButir.Dikembalikan) && p.BerkasDiminta().Count > 0
            ? Sajian.Tombol($"{teks}\n\nKirim fotonya di sini sekarang, atau tanya petugas.", Kalimat.TanyaPetugas)
            : Sajian.Tulis(teks);
    }

    static async Task NomorAsync(Obrolan o, string nomor, CancellationToken ct)
    {
        var p = await o.Db.Permohonan.Lengkap().FirstOrDefaultAsync(x => x.Nomor == nomor && x.PelaporId == o.Percakapan.KontakId, ct);
        o.Jawab(p is not null ? await SatuAsync(o, p, ct)
            : Sajian.Tombol($"Nomor {nomor} tidak ditemukan pada nomor WhatsApp ini. Periksa lagi nomornya; permohonan orang lain tidak dapat kami tampilkan.", Kalimat.TanyaPetugas));
    }

    static async Task TerakhirAsync(Obrolan o, CancellationToken ct)
    {
        var semua = await o.Db.Permohonan.Lengkap().Where(p => p.PelaporId == o.Percakapan.KontakId && p.Nomor != null).OrderByDescending(p => p.Id).Take(PalingBanyak).ToListAsync(ct);
        var draf = await Pengajuan.DrafAsync(o, ct);
        List<string> bagian = [];
        foreach (var p in semua) bagian.Add(await TeksAsync(o, p, ct));
        if (draf is not null) bagian.Add($"*{draf.Butir[0].Layanan.Nama}*: belum dikirim, masih dapat dilanjutkan.");
        if (bagian.Count == 0) bagian.Add("Belum ada permohonan dari nomor WhatsApp ini.");
        var teks = string.Join("\n\n", bagian);
        o.Jawab(draf is null ? Sajian.Tombol(teks, Kalimat.LihatMenu, Kalimat.TanyaPetugas)
            : Sajian.Tombol(teks, new Pilihan($"LANJUTKAN:{draf.Id}", "Lanjutkan"), Kalimat.LihatMenu, Kalimat.TanyaPetugas));
    }

    static async Task<string> TeksAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        var kalender = await o.Db.KalenderAsync(p.UnitKerjaId, ct);
        foreach (var b in p.Butir.Where(b => b.Status == StatusButir.Ditolak)) await o.Db.Entry(b).Collection(x => x.Riwayat).LoadAsync(ct);
        return $"*{p.Nomor}*\n{string.Join('\n', p.Butir.Select(b => Butir(b, p, kalender, o.Pada)))}\nKode lacak: *{KodeLacak.Tulis(p.PastikanKodeLacak())}*";
    }

    static string Butir(Butir b, Permohonan p, Kalender kalender, DateTimeOffset kini) =>
        $"{b.Layanan.Nama}: {Keadaan(b, p)}{(b.Tenggat is { } t && !AlurButir.Berakhir(b.Status) && b.JedaSejak is null ? $"\nSelesai paling lambat {kalender.Teks(t, kini)}." : "")}";

    static string Keadaan(Butir b, Permohonan p) => b.Status switch
    {
        StatusButir.Draf => "belum dikirim.",
        StatusButir.Diajukan => "sudah masuk, menunggu diperiksa petugas.",
        StatusButir.Diverifikasi => "sedang diperiksa petugas.",
        StatusButir.Dikembalikan when p.BerkasDiminta() is { Count: > 0 } diminta => $"menunggu perbaikan dari Anda: {string.Join(", ", diminta.Select(s => s.Nama))}.",
        StatusButir.Dikembalikan => "menunggu jawaban Anda atas pertanyaan petugas.",
        StatusButir.Disetujui when b.Layanan.JenisHasil == JenisHasil.SuratKantor => "disetujui, menunggu pengesahan pejabat.",
        StatusButir.Disetujui => "berkas lengkap, akan diteruskan ke Disdukcapil.",
        StatusButir.Diterbitkan => "surat sudah terbit dan dikirim di percakapan ini.",
        StatusButir.Diteruskan => "sudah diteruskan ke Disdukcapil, menunggu hasil.",
        StatusButir.HasilDiterima => "hasil dari Disdukcapil sudah ada.",
        StatusButir.Selesai => "selesai.",
        StatusButir.Ditolak => $"ditolak. Alasan: {b.Riwayat.LastOrDefault(r => r.Ke == nameof(StatusButir.Ditolak))?.Alasan ?? "tanyakan kepada petugas"}.",
        _ => "dibatalkan."
    };
}
