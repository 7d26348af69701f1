using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>Puts a loaded application into the shape that the panel shows, with this officer's rights.</summary>
static class SusunPermohonan
{
    const int RiwayatTerbanyak = 200;

    public static RincianPermohonan Dari(Permohonan p, PetugasAktif petugas, IReadOnlyList<PilihanUnit> kelurahan, DateOnly hariIni, Segel? segel = null, IReadOnlyList<PermohonanDikenal>? dikenal = null)
    {
        // Whoever checks the papers or signs the letter must read the numbers; others need not.
        var penuh = petugas.Boleh(Izin.PeriksaPermohonan) || petugas.Boleh(Izin.TandatanganiSurat) && p.UnitKerjaId == petugas.UnitKerjaId;
        var petunjuk = penuh ? BandingNik.Petunjuk(p.Isian, Kecamatan(p, kelurahan), dikenal ?? []).ToLookup(x => x.Field, x => x.Kalimat) : Enumerable.Empty<string>().ToLookup(_ => "");
        return new()
        {
            Id = p.Id, Nomor = p.Nomor, NamaPemohon = p.NamaPemohon, UnitKerjaId = p.UnitKerjaId, Unit = p.UnitKerja.Nama, Kanal = p.Kanal, PercakapanId = p.PercakapanId,
            Pada = p.Pada, DiajukanPada = p.DiajukanPada, KodeLacak = petugas.Boleh(Izin.PeriksaPermohonan) && p.KodeLacak is { } kode ? KodeLacak.Tulis(kode) : null, Tersamar = !penuh, BolehUbah = petugas.Boleh(Izin.PeriksaPermohonan) && p.Butir.Any(b => !b.IsianTerkunci),
            Paket = p.Paket?.Nama, Kemajuan = p.Paket is null ? null : KalimatPaket.Kemajuan(p),
            Butir = [.. p.Berurut().Select(b => Butir(b, petugas, segel))],
            Field = [.. Field(p, penuh, kelurahan, hariIni, petunjuk), .. FieldPaket(p, penuh, kelurahan, hariIni)],
            Dokumen = [.. Dokumen(p, segel)],
            Perwakilan = p.Perwakilan,
            Riwayat = [.. p.Butir.SelectMany(b => b.Riwayat.Select(r => new RiwayatTampil(r.Pada, r.Pelaku, r.Tindakan, r.Ke, r.Alasan, b.Kunci is null ? b.Layanan.JudulWa : SebutButir.Kapital(b.Sebutan()))))
                .OrderByDescending(r => r.Pada).Take(RiwayatTerbanyak)]
        };
    }

    static ButirTampil Butir(Butir b, PetugasAktif petugas, Segel? segel) => new(b.Id, b.Layanan.Kode, b.Layanan.Nama, b.Layanan.JenisHasil, b.Status, AlurButir.Sebutan(b.Status), b.Tenggat, b.JedaSejak,
        b.PetugasId, b.Petugas?.Nama, TindakanBagi(b, petugas), b.Status is StatusButir.Diajukan or StatusButir.Diverifikasi ? MejaVerifikasi.Kekurangan(b) : null, b.Layanan.VersiLayanan, !b.Layanan.Berlaku)
    {
        Kunci = b.Kunci, Nama = b.Kunci is null ? b.Layanan.Nama : SebutButir.Kapital(b.Sebutan()), Menunggu = b.Status == StatusButir.Menunggu ? b.SebutDitunggu() : null,
        Prioritas = b.Prioritas, TitikId = b.TitikLayananId, Titik = b.TitikLayanan?.Nama,
        Dok = b.Kunci is null ? null : [.. b.Syarat().Select(s => s.Dok)],
        BelumCocok = segel is null || b.IsianTerkunci ? [] : b.BelumCocok(segel), Beda = segel is null || b.IsianTerkunci ? [] : b.Beda(segel)
    };

    /// <summary>Codes of the kecamatan that this office knows, as they begin a NIK.</summary>
    static HashSet<string> Kecamatan(Permohonan p, IReadOnlyList<PilihanUnit> kelurahan) =>
        [.. kelurahan.Select(k => k.Nilai).Append(p.UnitKerja.KodeWilayah).Select(AngkaSaja.Rapikan).Where(k => k.Length >= 6).Select(k => k[..6])];

    /// <summary>The table's buttons; on a waiting document also those behind the claim, because the desk claims by itself.</summary>
    static IReadOnlyList<Tindakan> TindakanBagi(Butir b, PetugasAktif petugas)
    {
        var kini = AlurButir.YangMungkin(b.Status, petugas.Peran, b.Layanan.JenisHasil);
        if (b.Status == StatusButir.Diajukan && kini.Contains(Tindakan.Ambil)) kini = kini.Union(AlurButir.YangMungkin(StatusButir.Diverifikasi, petugas.Peran, b.Layanan.JenisHasil));
        if (b.Status == StatusButir.Diverifikasi && b.PetugasId != petugas.Id && petugas.Boleh(Izin.PeriksaPermohonan)) kini = kini.Append(Tindakan.Ambil);
        return [.. kini.Where(t => t is not (Tindakan.Terbitkan or Tindakan.KembalikanKeMeja or Tindakan.BukaLagi))];
    }

    static IEnumerable<FieldTampil> Field(Permohonan p, bool penuh, IReadOnlyList<PilihanUnit> kelurahan, DateOnly hariIni, ILookup<string, string> petunjuk)
    {
        var semua = p.Paket is null ? p.Butir.SelectMany(b => Katalog.Bawaan.FieldUntuk(b.Layanan.Rincian).Select(f => (b, f)))
            : p.Butir.OrderBy(b => b.OrangLain).SelectMany(b => b.Layanan.Rincian.FieldKelompok.Where(k => k != "keperluan").SelectMany(k => Katalog.Bawaan.KelompokField[k]).Select(f => (b, f)));
        foreach (var (b, f) in semua.DistinctBy(x => x.f.Name))
        {
            var nilai = b.SemuaIsian.GetValueOrDefault(f.Name, "");
            var terlihat = penuh ? nilai : PermohonanQuery.Samarkan(nilai);
            yield return new(f.Name, f.Label.TrimEnd('?'), f.Type, terlihat, Tampil(f, terlihat, kelurahan), f.Wajib && (f.Name != Isian.KodeWilayah || b.Layanan.JenisHasil == JenisHasil.SuratKantor),
                Pilihan(f, kelurahan), [.. petunjuk[f.Name], .. Peringatan(f, nilai, hariIni)], b.Layanan.Rincian.Field.All(x => x.Name != f.Name))
            {
                Arti = penuh && f.Type == TipeField.Nik && Nik.TryParse(nilai, out var nik) ? BandingNik.Arti(nik, hariIni, Kecamatan(p, kelurahan)) : null
            };
        }
    }

    /// <summary>The answers of a bundle, under the document each belongs to.</summary>
    static IEnumerable<FieldTampil> FieldPaket(Permohonan p, bool penuh, IReadOnlyList<PilihanUnit> kelurahan, DateOnly hariIni)
    {
        foreach (var (kunci, f, b) in p.Paket is null ? [] : p.SemuaFieldMeja())
        {
            var nilai = (b is null ? p.Isian[f.Name] : b.Isian[f.Name]) ?? "";
            var terlihat = penuh ? nilai : PermohonanQuery.Samarkan(nilai);
            yield return new(kunci, f.Label.TrimEnd('?'), f.Type, terlihat, Tampil(f, terlihat, kelurahan), b is not null && f.Wajib && b.Berlaku(f) == Kepastian.Ya, Pilihan(f, kelurahan), [.. b is null || b.OrangLain ? [] : Peringatan(f, nilai, hariIni)], false)
            {
                Bagian = b is null ? "Isian paket" : SebutButir.Kapital(b.Sebutan())
            };
        }
    }

    static string Tampil(FieldLayanan f, string nilai, IReadOnlyList<PilihanUnit> kelurahan) => f switch
    {
        { Name: Isian.KodeWilayah } => kelurahan.FirstOrDefault(k => k.Nilai == nilai)?.Nama ?? nilai,
        { Type: TipeField.Nik or TipeField.NoKk or TipeField.Orang or TipeField.DaftarOrang } => nilai,
        { Type: TipeField.Bool } => nilai.Length == 0 ? "" : char.ToUpperInvariant(nilai[0]) + nilai[1..],
        { Type: TipeField.Telepon } when NomorWa.TryDariWaId(nilai, out var wa) => wa.Nasional,
        _ => KalimatPengajuan.Nilai(f.Type, nilai)
    };

    static IReadOnlyList<PilihanUnit> Pilihan(FieldLayanan f, IReadOnlyList<PilihanUnit> kelurahan) =>
        f.Name == Isian.KodeWilayah ? kelurahan
        : f.Type == TipeField.Bool ? [new("ya", "Ya"), new("tidak", "Tidak")]
        : [.. f.Opsi.Select(o => new PilihanUnit(o, o))];

    static IEnumerable<string> Peringatan(FieldLayanan f, string nilai, DateOnly hariIni)
    {
        if (f.Name == "tanggal_lahir" && DateOnly.TryParseExact(nilai, "yyyy-MM-dd", out var tanggal) && tanggal.AddYears(17) > hariIni) yield return "Pemohon belum 17 tahun; periksa apakah perlu wali.";
        if (f.Type is TipeField.Rt or TipeField.Rw && nilai == "000") yield return $"{f.Label} kosong; wajar hanya di perumahan baru.";
    }

    static IEnumerable<DokumenTampil> Dokumen(Permohonan p, Segel? segel)
    {
        var syarat = p.Syarat();
        foreach (var (s, wajib, _) in syarat) yield return new(s.Dok, s.Nama, s.Catatan, wajib, s.Kondisi, Berkas(p, s.Dok, segel)) { Membuktikan = Bukti(p, s.Dok) };
        foreach (var lain in p.Berkas.Select(b => b.Dok).Distinct().Where(d => syarat.All(x => x.Syarat.Dok != d)))
            yield return new(lain, p.Berkas.First(b => b.Dok == lain).Nama, null, false, null, Berkas(p, lain, segel));
    }

    static IReadOnlyList<string> Bukti(Permohonan p, string dok) => [.. p.Bukti(dok).Select(j => j.Kunci)];

    static IReadOnlyList<BerkasTampil> Berkas(Permohonan p, string dok, Segel? segel) => [.. p.Berkas.Where(b => b.Dok == dok).OrderBy(b => b.Putusan == Putusan.Diganti).ThenBy(b => b.Id).Select(b =>
        new BerkasTampil(b.Id, b.Nama, $"/berkas/{b.Id}", b.IsiLemari?.Mime, b.IsiLemari?.Ukuran ?? 0, b.Putusan, b.Alasan, b.DiputusOleh, b.DiputusPada, b.Pada, b.Lampiran?.Status, b.LewatTautan, b.Mutu) { Catatan = b.Catatan, MenungguCatatan = b.MenungguCatatan, CatatanUtuh = segel is null || b.CatatanUtuh(segel), Asal = b.Asal, Cocok = segel is null ? [] : Cocok(p, b, segel) })];

    static IReadOnlyList<CocokTampil> Cocok(Permohonan p, Berkas b, Segel segel)
    {
        if (b.Cocok.Count == 0) return [];
        var nilai = p.Bukti(b.Dok).ToDictionary(j => j.Kunci, j => j.Nilai);
        return [.. b.Cocok.Select(c => new CocokTampil(c.Field, c.Hasil, c.Alasan, c.Oleh, c.Pada, !nilai.TryGetValue(c.Field, out var kini) || !c.Berlaku(kini, segel)))];
    }
}
