namespace LayananPublik.Pengaduan;

/// <summary>The kinds of complaints an office begins with. Emergency numbers and destinations are settings: they differ from place to place.</summary>
static class KategoriBawaan
{
    internal sealed record Baris(string Kode, string Nama, string? Darurat, bool Rahasia, IReadOnlyList<string> Kata);

    internal static readonly IReadOnlyList<Baris> Semua =
    [
        Buat("JLN", "Jalan & jembatan", "jalan rusak, jalan berlubang, lubang, berlubang, aspal, ambles, amblas, jembatan, trotoar, jalanan rusak, jalan hancur, bahu jalan, gorong-gorong jebol"),
        Buat("BJR", "Drainase & banjir", "banjir, genangan, got mampet, got, selokan, saluran air, drainase, mampet, air meluap, tanggul, rob, gorong-gorong", "112"),
        Buat("SMP", "Sampah & lingkungan", "sampah, tumpukan sampah, bau busuk, bakar sampah, limbah, pencemaran, asap, tps liar, kali kotor, sungai kotor, lalat"),
        Buat("PJU", "Penerangan jalan", "lampu jalan, lampu mati, pju, penerangan jalan, jalan gelap, tiang lampu, gelap gulita, lampu penerangan"),
        Buat("LLN", "Lalu lintas & parkir", "macet, parkir liar, parkir, rambu, lampu merah, angkot, angkutan, lalu lintas, truk, ugal-ugalan, balap liar, polisi tidur, tukang parkir"),
        Buat("AIR", "Air bersih", "air bersih, air mati, pdam, air keruh, ledeng, air tidak mengalir, kekeringan, sumur kering, pipa bocor"),
        Buat("ADM", "Adminduk & layanan kantor", "pelayanan lama, petugas, antrean, antrian, ktp belum jadi, kk belum jadi, dipersulit, tidak dilayani, kantor tutup, pelayanan buruk, pegawai"),
        Buat("PGL", "Pungli & integritas", "pungli, pungutan liar, diminta uang, minta uang, suap, korupsi, sogok, calo, uang pelicin, gratifikasi, dipalak", rahasia: true),
        Buat("BSS", "Bantuan sosial", "bansos, bantuan sosial, pkh, blt, bpnt, sembako, belum cair, salah sasaran, dtks, dtsen, bantuan tunai"),
        Buat("KES", "Kesehatan", "puskesmas, posyandu, rumah sakit, bpjs, ambulans, ambulance, obat, demam berdarah, dbd, fogging, stunting, bidan", "119"),
        Buat("PDK", "Pendidikan", "sekolah, guru, ppdb, spmb, uang sekolah, ijazah ditahan, kip, murid, putus sekolah, bangunan sekolah"),
        Buat("TRB", "Ketertiban", "pkl, bising, berisik, miras, tawuran, judi, premanisme, keributan, mabuk, warung remang, pengamen, hewan liar, anjing liar", "110"),
        Buat("IZN", "Perizinan & bangunan", "bangunan liar, imb, pbg, izin usaha, bangunan tanpa izin, reklame, tower, menara, izin bangunan"),
        Buat("RMH", "Perumahan", "rumah tidak layak, rtlh, rutilahu, fasum, fasos, perumahan, pengembang, rumah roboh, atap roboh"),
        Buat("TNK", "Tenaga kerja", "upah, gaji, phk, lowongan, pabrik, thr, buruh, tenaga kerja, ijazah ditahan perusahaan, outsourcing"),
        Buat("TNH", "Pertanahan", "sertifikat tanah, sertipikat, sengketa tanah, ptsl, batas tanah, tanah, bpn, girik, akta tanah"),
        Buat("LSK", "Listrik & telekomunikasi", "listrik, mati lampu, listrik padam, pln, kabel, tiang listrik, wifi, sinyal, kabel menjuntai, gardu", "123"),
        Buat("PPA", "Kekerasan perempuan & anak", "kdrt, kekerasan, pelecehan, pencabulan, dipukuli, anak dipukul, perkosaan, penganiayaan, diperkosa, dilecehkan, kekerasan anak", "129", true),
        Buat("BNC", "Bencana & kebakaran", "kebakaran, api, pohon tumbang, longsor, gempa, puting beliung, roboh, angin kencang, pohon rawan", "112"),
        Buat("LNY", "Lainnya", ""),
    ];

    static Baris Buat(string kode, string nama, string kata, string? darurat = null, bool rahasia = false) =>
        new(kode, nama, darurat, rahasia, kata.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
