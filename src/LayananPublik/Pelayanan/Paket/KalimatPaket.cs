using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What the assistant says about bundles: short, polite, plain.</summary>
public static class KalimatPaket
{
    /// <summary>Bundles per list; Meta takes ten rows in all.</summary>
    const int Sehalaman = PeriksaKatalog.BarisPerDaftar - 1;

    /// <summary>All bundles by occasion, each with its number; the rows of the list come on as many pages as Meta's limit needs.</summary>
    public static IsiPesan Daftar(IReadOnlyList<Paket> semua, int halaman)
    {
        var kelompok = semua.GroupBy(p => p.Rincian.Peristiwa).ToList();
        var urut = kelompok.SelectMany(g => g).ToList();
        var lembar = Lembar(kelompok, urut.Count <= PeriksaKatalog.BarisPerDaftar ? PeriksaKatalog.BarisPerDaftar : Sehalaman);
        var isi = lembar[Math.Clamp(halaman, 0, lembar.Count - 1)];
        var bagian = isi.GroupBy(p => p.Rincian.Peristiwa).Select(g => new BagianDaftar(g.Key, [.. g.Select(p => new Pilihan($"L:{p.Kode}", p.JudulWa, p.DeskripsiWa))])).ToList();
        if (lembar.Count > 1) bagian.Add(new("Lainnya", [new($"PAKET:{(halaman + 1) % lembar.Count}", "Paket lainnya")]));
        return new Daftar("Pilih paket", bagian)
        {
            Teks = $"*Paket sekali urus*\nSatu permohonan, beberapa dokumen sekaligus. Data dan foto cukup sekali, semuanya gratis.\n\n{string.Join("\n\n", kelompok.Select(g => $"_{g.Key}_\n{string.Join('\n', g.Select(p => $"{p.NomorMenu}. {p.JudulWa}"))}"))}\n\nKetuk *Pilih paket*, atau balas dengan nomornya, contoh *#{urut[0].NomorMenu}*."
        };
    }

    /// <summary>Occasions stay together as long as they fit.</summary>
    static List<List<Paket>> Lembar(IEnumerable<IEnumerable<Paket>> kelompok, int muat)
    {
        List<List<Paket>> semua = [[]];
        foreach (var isi in kelompok.SelectMany(g => g.Chunk(muat)))
        {
            if (semua[^1].Count + isi.Length > muat) semua.Add([]);
            semua[^1].AddRange(isi);
        }
        return semua;
    }

    public static IsiPesan Kosong => Sajian.Tombol("Paket belum dibuka di kantor ini. Pilih layanannya satu per satu, atau tanya petugas.", Kalimat.LihatMenu, Kalimat.TanyaPetugas);

    /// <summary>What comes out of a bundle, what to prepare, how long the longest road takes. Reading it starts nothing.</summary>
    public static IsiPesan Kartu(Paket p, KatalogUnit katalog, DateOnly hari, string? paling)
    {
        var r = p.Rincian;
        var ada = r.Dokumen.Where(d => !d.Mati).ToList();
        var (tetap, lain) = (ada.Where(d => d.Bila is null).ToList(), ada.Where(d => d.Bila is not null).ToList());
        var (wajib, boleh) = SyaratKartu(r, katalog, hari);
        string[] bagian =
        [
            $"{(r.Salam is { } salam ? salam + "\n\n" : "")}*{p.Nama}*\n{Jadinya(tetap, lain)}",
            "Biaya: *gratis*" + (paling is null ? "" : $"\nWaktu: seluruhnya paling lambat *{paling}* bila diajukan sekarang; tiap dokumen dikabarkan begitu jadi."),
            wajib.Count == 0 ? "" : $"Siapkan foto dokumen asli, cukup sekali:\n{string.Join('\n', wajib.Select((s, i) => $"{i + 1}. {s}"))}",
            boleh.Count == 0 ? "" : $"Bila diperlukan: {string.Join("; ", boleh)}.",
            r.Catatan ?? ""
        ];
        return Sajian.Tombol(string.Join("\n\n", bagian.Where(b => b.Length > 0)), new Pilihan($"AJUKAN:{p.Kode}", "Ajukan sekarang"), Kalimat.TanyaPetugas);
    }

    static string Jadinya(IReadOnlyList<DokumenPaket> tetap, IReadOnlyList<DokumenPaket> lain)
    {
        var baris = (tetap.Count > 0 ? tetap : lain).Select((d, i) => $"{i + 1}. {SebutButir.Kapital(Sebut(d))}");
        return $"Yang jadi:\n{string.Join('\n', baris)}{(tetap.Count > 0 && lain.Count > 0 ? $"\nBila perlu: {string.Join(", ", lain.Select(Sebut))}." : "")}";
    }

    static string Sebut(DokumenPaket d) => d.Jumlah switch
    {
        JumlahDokumen.PerDewasa => $"{d.Nama} tiap dewasa",
        JumlahDokumen.PerAnak => $"{d.Nama} tiap anak",
        _ => d.Untuk is { } u && !d.Nama.Contains(u, StringComparison.OrdinalIgnoreCase) ? $"{d.Nama} ({u})" : d.Nama
    };

    /// <summary>Names of what everybody needs, and of what only an answer calls for.</summary>
    static (IReadOnlyList<string> Wajib, IReadOnlyList<string> Lain) SyaratKartu(RincianPaket r, KatalogUnit katalog, DateOnly hari)
    {
        List<string> wajib = [], lain = [];
        var ada = r.Dokumen.Where(d => !d.Mati).ToList();
        var inti = ada.Exists(d => d.Bila is null);
        foreach (var d in ada)
        {
            if (katalog.Cari(d.Layanan) is not { } l) continue;
            var dibuat = Mendahului(ada, d).Where(x => x.Bila is null || x.Bila.Teks == d.Bila?.Teks).SelectMany(x => x.Membuat).Concat(d.Tanpa).ToHashSet();
            foreach (var s in l.Rincian.Syarat.Where(s => !dibuat.Contains(s.Dok)))
            {
                var dok = r.Sama.GetValueOrDefault(s.Dok, s.Dok);
                var nama = SyaratPaket.Nama(r, dok, s.Nama);
                var perlu = d.BolehTanpa.Contains(s.Dok) ? Kepastian.BelumTahu : d.Wajibkan.Contains(s.Dok) ? Kepastian.Ya : s.Perlu(d.Isi, hari);
                if (perlu == Kepastian.Ya && (d.Bila is null || !inti)) wajib.Add(nama);
                else if (perlu == Kepastian.Ya || perlu == Kepastian.BelumTahu && s.Kondisi is not null) lain.Add(nama);
            }
        }
        return ([.. wajib.Distinct()], [.. lain.Distinct().Except(wajib)]);
    }

    static IEnumerable<DokumenPaket> Mendahului(IReadOnlyList<DokumenPaket> semua, DokumenPaket d) =>
        semua.Where(x => d.BergantungPada.Contains(x.Id)).SelectMany(x => Mendahului(semua, x).Append(x));

    public static IsiPesan Ganti(Permohonan lama, Paket baru) => Sajian.Tombol(
        $"Pengajuan *{lama.Judul()}* belum selesai. Lanjutkan itu, atau ganti dengan *{baru.Nama}*? Yang diganti tidak diproses.",
        new Pilihan($"LANJUTKAN:{lama.Id}", "Lanjutkan"), new Pilihan($"GANTI:{baru.Kode}", "Ganti"));

    /// <summary>Said in front of the next question; who does not want it simply answers on.</summary>
    public static string Tawaran(Paket p) => $"_Bisa sekaligus: {p.DeskripsiWa} ({p.JudulWa}). Mau sekalian, tulis *paket*; data yang sudah diisi tetap dipakai._\n\n";

    /// <summary>A question of a bundle, after the words in front.</summary>
    public static IsiPesan Tanya(Permohonan p, Pertanyaan t, string awalan)
    {
        if (t.Kunci == PeriksaPaket.KunciAnggota)
            return Sajian.Tulis($"{awalan}*{p.Paket!.Rincian.Anggota!.Kalimat}*\nTulis nama dan tanggal lahir, satu baris satu orang. Contoh:\n{Anggota.Contoh}\nBima Saputra, 02-11-2019");
        if (!t.Baris) return KalimatPengajuan.Tanya(t.Field[0].Tampil(p), awalan);
        var sisa = t.Sisa(p) is { Count: > 0 } kurang && kurang.Count < t.Field.Count(f => f.Field.Wajib) ? kurang : t.Field;
        if (sisa.Count == 1) return KalimatPengajuan.Tanya(sisa[0].Tampil(p), awalan);
        var (tulis, contoh) = (Pilah(t.Bentuk!.Tulis!, t, sisa), Pilah(t.Bentuk.Contoh!, t, sisa));
        return Sajian.Tulis($"{awalan}Tulis {t.Bentuk.Judul} dalam satu baris:\n*{tulis}*\nContoh: {contoh}");
    }

    static string Pilah(string baris, Pertanyaan t, IReadOnlyList<FieldPaket> sisa) =>
        string.Join(TanyaPaket.Pemisah, baris.Split(TanyaPaket.Pemisah).Where((_, i) => sisa.Any(s => s.Kunci == t.Field[i].Kunci && s.Butir == t.Field[i].Butir)));

    /// <summary>Everything answered, as the summary shows it.</summary>
    public static IEnumerable<(string Kunci, string Label, string Nilai)> Jawaban(Permohonan p)
    {
        foreach (var t in AlurPaket.Semua(p))
        {
            if (t.Kunci == PeriksaPaket.KunciAnggota && Anggota.Dari(p) is { Count: > 0 } orang) yield return (t.Kunci, "Yang diurus", string.Join(", ", orang.Select(a => a.Nama)));
            foreach (var f in t.Field)
                if (f.Nilai(p) is { } v) yield return (f.Kunci, KalimatPengajuan.Sebut(f.Tampil(p)).TrimEnd('?'), KalimatPengajuan.Nilai(f.Field.Type, v));
        }
    }

    /// <summary>The documents that will be made, for the summary: "4 dokumen: …".</summary>
    public static string Dibuat(Permohonan p) => p.Paket is null ? "" : $"\n_{p.Butir.Count} dokumen: {SebutButir.Deret(p.Berurut().Select(b => b.Sebutan()))}_";

    /// <summary>After sending: what is worked on now and what follows.</summary>
    public static IsiPesan Terkirim(Permohonan p, string? paling, string? lacak = null) => Sajian.Tulis(
        $"Permohonan Anda sudah kami terima.\nNomor: *{p.Nomor}*\nLayanan: {p.Judul()}, {p.Butir.Count} dokumen{(p.Perwakilan is null ? "" : $"\nAtas nama: {p.NamaPemohon}")}\n{string.Join('\n', p.Berurut().Select((b, i) => $"{i + 1}. {SebutButir.Kapital(b.Sebutan())}{(b.Status == StatusButir.Menunggu ? $": menunggu {b.SebutDitunggu()}" : "")}"))}"
        + $"{(paling is null ? "" : $"\nSeluruhnya selesai paling lambat *{paling}*.")}\n\nKabar berikutnya kami kirim di percakapan ini. Tulis *status* kapan saja untuk melihat perkembangannya.\nKode lacak: *{KodeLacak.Tulis(p.PastikanKodeLacak())}*{(lacak is null ? "" : $", untuk {lacak}")}");

    /// <summary>"2 dari 4 selesai".</summary>
    public static string Kemajuan(Permohonan p)
    {
        var dibuat = p.Butir.Where(b => b.Status is not (StatusButir.Ditolak or StatusButir.Dibatalkan)).ToList();
        return $"{dibuat.Count(b => AlurButir.Jadi(b.Status))} dari {dibuat.Count} selesai";
    }

    /// <summary>A bundle with all its documents in one message.</summary>
    public static string Status(Permohonan p, Func<Butir, string> keadaan, Kalender kalender, DateTimeOffset kini)
    {
        var paling = p.Perkiraan(kalender, kini) is { } t ? $"\nSeluruhnya selesai paling lambat {kalender.Teks(t, kini)}." : "";
        return $"*{p.Nomor}*\n{p.Judul()}: {Kemajuan(p)}\n{string.Join('\n', p.Berurut().Select((b, i) => $"{i + 1}. {SebutButir.Kapital(b.Sebutan())}: {keadaan(b)}"))}{paling}\nKode lacak: *{KodeLacak.Tulis(p.PastikanKodeLacak())}*";
    }

    /// <summary>What can no longer be made, and what to do about it.</summary>
    public static IsiPesan Dihentikan(Permohonan p, IReadOnlyList<Butir> dihentikan, Butir? sebab) => Sajian.Tombol(
        $"Karena {(sebab is null ? "dokumen sebelumnya" : sebab.Sebutan())} tidak jadi dibuat, *{SebutButir.Deret(dihentikan.Select(b => b.Sebutan()))}* ({p.Nomor}) ikut berhenti. Dokumen lain tetap berjalan. Setelah penyebabnya beres, ajukan lagi; foto yang sudah ada dapat dipakai petugas.",
        Kalimat.TanyaPetugas);

    public static IsiPesan Dibatalkan(Butir b, string alasan) => Sajian.Tombol($"*{SebutButir.Kapital(b.Sebutan())}* ({b.Permohonan.Nomor}) dibatalkan oleh kantor.\nAlasan: {alasan}", Kalimat.TanyaPetugas);
}
