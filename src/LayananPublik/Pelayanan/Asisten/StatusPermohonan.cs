using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>"Where is my request?": stage, promised time, what is missing, what comes next, whom to ask; only of what this number handed in.</summary>
public static partial class StatusPermohonan
{
    /// <summary>First part of the buttons' ids.</summary>
    public const string Rincian = "STATUS", Kurang = "KURANG";

    const int PalingBanyak = 8, LainTerbanyak = 3, BarisTerbanyak = 10;

    /// <summary>What ended longer ago is shown only when asked for by number.</summary>
    const int HariLalu = 30;

    static readonly StatusButir[] Berakhir = [.. Enum.GetValues<StatusButir>().Where(AlurButir.Berakhir)];

    public static async Task JawabAsync(Obrolan o, CancellationToken ct)
    {
        if (Pemahaman.NomorPermohonan(o.Pesan.Teks) is { } nomor) await NomorAsync(o, nomor, ct);
        else if (NomorPendek(o.Pesan.Teks) is { } akhir) await PendekAsync(o, akhir, ct);
        else await SemuaAsync(o, ct);
    }

    /// <summary>One application in full, with what the citizen can do about it.</summary>
    public static async Task<IsiPesan> SatuAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        if (p.Nomor is null) return KalimatPengajuan.AdaDraf(p);
        var teks = await TeksAsync(o, p, ct);
        List<Pilihan> pilihan = [];
        if (Ditunggu(p)) pilihan.Add(new($"{Kurang}:{p.Id}", "Kirim yang kurang"));
        pilihan.Add(Kalimat.TanyaPetugas);
        if (PencabutanWarga.Boleh(p)) pilihan.Add(new($"{PencabutanWarga.Minta}:{p.Id}", "Batalkan"));
        return Sajian.Tombol(teks, [.. pilihan]);
    }

    /// <summary>The same for a number that does not exist and for somebody else's.</summary>
    public static IsiPesan TakAda(string? nomor) => Sajian.Tombol(
        $"{(nomor is null ? "Permohonan itu" : $"Nomor {nomor}")} tidak ditemukan pada nomor WhatsApp ini. Periksa lagi nomornya; permohonan orang lain tidak dapat kami tampilkan.", Kalimat.TanyaPetugas);

    /// <summary>The talk turns to what is missing: the next photo goes there.</summary>
    public static void MintaYangKurang(Obrolan o, Permohonan p)
    {
        var diminta = p.BerkasDiminta();
        if (!Ditunggu(p))
        {
            o.Jawab(Sajian.Tombol($"Tidak ada yang kurang untuk {p.Nomor}.", new Pilihan($"{Rincian}:{p.Id}", "Lihat status"), Kalimat.TanyaPetugas));
            return;
        }
        o.Sesi.Untuk(p);
        o.Ke(new(Langkah.Perbaikan));
        o.Jawab(Sajian.Tombol($"Kirim foto untuk *{p.Nomor}* sekarang:\n{string.Join('\n', diminta.Select((s, i) => $"{(diminta.Count > 1 ? $"{i + 1}. " : "")}*{s.Nama}*: {Berita.Alasan(p, s)}"))}", Kalimat.TanyaPetugas));
    }

    static async Task NomorAsync(Obrolan o, string nomor, CancellationToken ct)
    {
        var p = await Milik(o).FirstOrDefaultAsync(x => x.Nomor == nomor, ct);
        o.Jawab(p is null ? TakAda(nomor) : await SatuAsync(o, p, ct));
    }

    /// <summary>"status 123", "PMH 123": the end of one of the citizen's own numbers.</summary>
    static async Task PendekAsync(Obrolan o, string akhir, CancellationToken ct)
    {
        var p = await Milik(o).Where(x => x.Nomor!.EndsWith(akhir)).OrderByDescending(x => x.Id).FirstOrDefaultAsync(ct);
        o.Jawab(p is null ? TakAda(akhir[1..]) : await SatuAsync(o, p, ct));
    }

    static async Task SemuaAsync(Obrolan o, CancellationToken ct)
    {
        var sejak = o.Pada - TimeSpan.FromDays(HariLalu);
        var semua = await Milik(o).Where(p => p.Butir.Any(b => !Berakhir.Contains(b.Status) || b.BerakhirPada > sejak)).OrderByDescending(p => p.Id).Take(PalingBanyak + 1).ToListAsync(ct);
        var draf = await Pengajuan.DrafAsync(o, ct);
        var lain = await LainAsync(o, ct);
        o.Jawab((semua, draf, lain) switch
        {
            ([], null, []) => Sajian.Tombol("Belum ada permohonan dari nomor WhatsApp ini yang sedang berjalan. Tulis nomornya bila ingin melihat yang lama.", Kalimat.LihatMenu, Kalimat.TanyaPetugas),
            ([], null, [var satu]) => Sajian.Tombol(satu.Teks, new Pilihan(satu.Id, "Rincian"), Kalimat.TanyaPetugas),
            ([], { } d, []) => KalimatPengajuan.AdaDraf(d),
            ([var satu], null, []) => await SatuAsync(o, satu, ct),
            _ => await DaftarAsync(o, semua, draf, lain, ct)
        });
    }

    /// <summary>What the talks of other features tell, within a list's ten rows.</summary>
    static async Task<IReadOnlyList<BarisStatus>> LainAsync(Obrolan o, CancellationToken ct)
    {
        List<BarisStatus> lain = [];
        foreach (var alur in o.Alur) lain.AddRange((await alur.StatusAsync(o, ct)).Take(LainTerbanyak));
        return lain;
    }

    /// <summary>Several: one line each, the rest behind a tap.</summary>
    static async Task<IsiPesan> DaftarAsync(Obrolan o, IReadOnlyList<Permohonan> semua, Permohonan? draf, IReadOnlyList<BarisStatus> lain, CancellationToken ct)
    {
        var banyakOrang = semua.Select(p => p.NamaPemohon).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;
        List<string> bagian = [.. lain.Select(l => l.Teks)];
        List<Pilihan> baris = [.. lain.Select(l => new Pilihan(l.Id, l.Judul))];
        var muat = Math.Min(PalingBanyak, BarisTerbanyak - lain.Count - (draf is null ? 0 : 1));
        foreach (var p in semua.Take(muat))
        {
            var kalender = await o.Db.KalenderAsync(p.UnitKerjaId, ct);
            bagian.Add(p.Paket is not null ? $"*{p.Nomor}*{(banyakOrang ? Untuk(p) : "")}\n{p.Judul()}: {KalimatPaket.Kemajuan(p)}." : $"*{p.Nomor}*{(banyakOrang ? Untuk(p) : "")}\n{string.Join('\n', p.Butir.Select(b => $"{b.Layanan.Nama}: {Ringkas(b, kalender, o.Pada)}"))}");
            baris.Add(Sajian.Baris($"{Rincian}:{p.Id}", p.Paket?.JudulWa ?? p.Butir[0].Layanan.JudulWa, $"{p.Nomor}{(p.Butir.Count > 1 ? $", {p.Butir.Count} dokumen" : $", {AlurButir.Sebutan(p.Butir[0].Status)}")}"));
        }
        if (draf is not null)
        {
            bagian.Add($"*{draf.Judul()}*: belum dikirim, masih dapat dilanjutkan.");
            baris.Add(Sajian.Baris($"LANJUTKAN:{draf.Id}", "Lanjutkan pengajuan", draf.Judul()));
        }
        if (semua.Count > muat) bagian.Add("Yang lebih lama dapat dilihat dengan menulis nomornya.");
        var teks = string.Join("\n\n", bagian);
        return semua.Count == 1 && draf is not null && lain.Count == 0
            ? Sajian.Tombol(teks, new Pilihan($"LANJUTKAN:{draf.Id}", "Lanjutkan"), new Pilihan($"{Rincian}:{semua[0].Id}", "Rincian"), Kalimat.TanyaPetugas)
            : Sajian.Daftar(teks, "Lihat rincian", baris);
    }

    static async Task<string> TeksAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        var kalender = await o.Db.KalenderAsync(p.UnitKerjaId, ct);
        foreach (var b in p.Butir.Where(b => b.Status == StatusButir.Ditolak)) await o.Db.Entry(b).Collection(x => x.Riwayat).LoadAsync(ct);
        if (p.Paket is not null) return KalimatPaket.Status(p, b => Keadaan(b, p), kalender, o.Pada);
        var unit = await o.Db.UnitKerja.Where(u => u.Id == p.UnitKerjaId).Select(u => u.Nama).SingleAsync(ct);
        // Whom it concerns is said where this number serves several people.
        var (kontak, nama) = (o.Percakapan.KontakId, p.NamaPemohon);
        var banyakOrang = await o.Db.Permohonan.AnyAsync(x => x.PelaporId == kontak && x.Nomor != null && x.NamaPemohon != "" && x.NamaPemohon != nama, ct);
        string[] bagian =
        [
            $"*{p.Nomor}*{(banyakOrang ? Untuk(p) : "")}\n{string.Join('\n', p.Butir.Select(b => Baris(b, p, kalender, o.Pada)))}\nKode lacak: *{KodeLacak.Tulis(p.PastikanKodeLacak())}*",
            p.Butir is [var satu] && Lanjutan(satu) is { } lanjut ? $"Berikutnya: {lanjut}" : "",
            p.Butir.All(b => AlurButir.Berakhir(b.Status)) ? "" : $"Pertanyaan dijawab {unit}{Buka(kalender, o.Pada)}."
        ];
        return string.Join("\n\n", bagian.Where(b => b.Length > 0));
    }

    static string Baris(Butir b, Permohonan p, Kalender kalender, DateTimeOffset kini) => $"{b.Layanan.Nama}: {Keadaan(b, p)}{Janji(b, kalender, kini) switch { null => "", var j => $"\n{j}" }}";

    static string Ringkas(Butir b, Kalender kalender, DateTimeOffset kini) => $"{AlurButir.Sebutan(b.Status)}{(Tenggat(b) is { } t && t > kini ? $", paling lambat {kalender.Teks(t, kini)}" : "")}.";

    static string? Janji(Butir b, Kalender kalender, DateTimeOffset kini) => Tenggat(b) switch
    {
        null => null,
        { } t when t > kini => $"Selesai paling lambat {kalender.Teks(t, kini)}.",
        _ => "Sudah lewat dari waktu yang kami janjikan, mohon maaf; sedang kami usahakan."
    };

    /// <summary>The promise that holds now; none while the citizen has the ball or nothing is left to do.</summary>
    static DateTimeOffset? Tenggat(Butir b) => AlurButir.Dikerjakan(b.Status) ? b.JanjiBaru ?? b.Tenggat : null;

    static string? Lanjutan(Butir b) => (b.Layanan.JenisHasil, b.Status) switch
    {
        (JenisHasil.SuratKantor, StatusButir.Diajukan) => "diperiksa petugas, disahkan pejabat, lalu suratnya dikirim di sini.",
        (JenisHasil.SuratKantor, StatusButir.Diverifikasi) => "disahkan pejabat, lalu suratnya dikirim di sini.",
        (JenisHasil.SuratKantor, StatusButir.Disetujui) => "suratnya dikirim di sini.",
        (JenisHasil.TeruskanDukcapil, StatusButir.Diajukan) => "diperiksa petugas, diteruskan ke Disdukcapil, lalu hasilnya dikabarkan di sini.",
        (JenisHasil.TeruskanDukcapil, StatusButir.Diverifikasi or StatusButir.Disetujui) => "diteruskan ke Disdukcapil, lalu hasilnya dikabarkan di sini.",
        (JenisHasil.TeruskanDukcapil, StatusButir.Diteruskan) => "hasilnya dikabarkan di sini.",
        (_, StatusButir.Diajukan) => "ditangani petugas, lalu dikabarkan di sini.",
        _ => null
    };

    static string Buka(Kalender k, DateTimeOffset kini) => !k.PunyaJam ? "" : k.Buka(kini) ? ", sekarang buka" : $", buka lagi {k.Teks(k.BukaBerikut(kini), kini)}";

    static string Untuk(Permohonan p) => p.NamaPemohon.Length > 0 ? $" untuk {p.NamaPemohon}" : "";

    static bool Ditunggu(Permohonan p) => p.Butir.Any(b => b.Status == StatusButir.Dikembalikan) && p.BerkasDiminta().Count > 0;

    static IQueryable<Permohonan> Milik(Obrolan o) => o.Db.Permohonan.Lengkap().Where(p => p.PelaporId == o.Percakapan.KontakId && p.Nomor != null);

    /// <summary>"-000123" of "status 123" or "pmh no 123"; a number alone is a menu number, not this.</summary>
    public static string? NomorPendek(string? teks) => PolaPendek().Match(Pemahaman.Polos(teks)) is { Success: true } m ? $"-{m.Groups[1].Value.PadLeft(6, '0')}" : null;

    static string Keadaan(Butir b, Permohonan p) => b.Status switch
    {
        StatusButir.Draf => "belum dikirim.",
        StatusButir.Menunggu => $"menunggu {b.SebutDitunggu()}.",
        StatusButir.Diajukan => "sudah masuk, menunggu diperiksa petugas.",
        StatusButir.Diverifikasi => "sedang diperiksa petugas.",
        StatusButir.Dikembalikan when p.BerkasDiminta().Where(s => b.Memerlukan(s.Dok)).ToList() is { Count: > 0 } diminta => $"menunggu perbaikan dari Anda: {string.Join(", ", diminta.Select(s => s.Nama))}.",
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

    [GeneratedRegex(@"^(?:cek |lihat )?(?:status|pmh|permohonan)(?: (?:status|pmh|permohonan|nomor|no|cek))* 0*([0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex PolaPendek();
}
